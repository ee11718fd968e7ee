package id.lumbung.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before all else: a form with files is not read, and none of it kept, unless somebody who
 * has signed in sends it to where files are taken, and it says that it is small enough. Whoever is
 * turned away is led to a page, for a page of faults would read the form first.
 */
final class UploadGate extends OncePerRequestFilter {
  /** Tells the page of submissions that a file was turned away for its size. */
  static final String TOO_LARGE = "besar";

  private static final String PLACE = "/kiriman";

  private final long mostBytes;

  UploadGate(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String kind = request.getContentType();
    if (kind == null || !kind.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      chain.doFilter(request, response);
    } else if (!isSignedIn(request.getSession(false))) {
      response.sendRedirect(request.getContextPath() + "/masuk");
    } else if (!request.getServletPath().equals(PLACE)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > mostBytes) {
      response.sendRedirect(request.getContextPath() + PLACE + "?" + TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isSignedIn(@Nullable HttpSession session) {
    Object known =
        session == null
            ? null
            : session.getAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    return known instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().isAuthenticated();
  }
}
