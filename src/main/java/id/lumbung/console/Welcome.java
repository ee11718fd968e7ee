package id.lumbung.console;

import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Person;
import id.lumbung.settings.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks at every request whether who signed in may still come in, and as what: a role that was
 * changed or an access that was closed counts at once.
 */
record Welcome(Accounts accounts, Frame frame) implements HandlerInterceptor {
  private static final String PERSON = Welcome.class.getName();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<String> name = signedIn();
    if (name.isEmpty()) {
      frame.dress(request);
      return true;
    }
    try {
      request.setAttribute(PERSON, accounts.enabled(name.get()));
      frame.dress(request);
      return true;
    } catch (Refused e) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
      response.sendRedirect(request.getContextPath() + "/masuk");
      return false;
    }
  }

  private static Optional<String> signedIn() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof String name && known.isAuthenticated()
        ? Optional.of(name).filter(found -> !found.equals("anonymousUser"))
        : Optional.empty();
  }

  /** Who asks; nobody where nobody signed in. */
  static Optional<Person> person(HttpServletRequest request) {
    return Optional.ofNullable((Person) request.getAttribute(PERSON));
  }
}
