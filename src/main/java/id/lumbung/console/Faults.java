package id.lumbung.console;

import id.lumbung.settings.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Says in one sentence why a page cannot be shown or an act cannot be done. */
@ControllerAdvice
record Faults(Frame frame) {
  private static final Logger log = LoggerFactory.getLogger(Faults.class);
  private static final String DENIED = "denied.role";

  /** Something that is not there, or that this person may not know of. */
  static final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What was sent and cannot be done is told on the page that it was sent from. */
  @ExceptionHandler
  ModelAndView refused(Refused refused, HttpServletRequest request, Locale language) {
    String sentence = text(refused, language);
    if (refused.key().equals(DENIED)) {
      return page(request, HttpStatus.FORBIDDEN, "denied", sentence);
    }
    Optional<String> from = request.getMethod().equals("POST") ? from(request) : Optional.empty();
    if (from.isEmpty()) {
      return page(request, HttpStatus.CONFLICT, "refused", sentence);
    }
    RequestContextUtils.getOutputFlashMap(request).put("refusal", sentence);
    return new ModelAndView("redirect:" + from.get());
  }

  /** The page of ours that a request was sent from. */
  private static Optional<String> from(HttpServletRequest request) {
    String told = request.getHeader(HttpHeaders.REFERER);
    if (told == null) {
      return Optional.empty();
    }
    UriComponents page = UriComponentsBuilder.fromUriString(told).build();
    String host = request.getHeader(HttpHeaders.HOST);
    String named = page.getPort() < 0 ? page.getHost() : page.getHost() + ":" + page.getPort();
    if (host == null || !host.equals(named) || page.getPath() == null) {
      return Optional.empty();
    }
    return Optional.of(page.getPath() + (page.getQuery() == null ? "" : "?" + page.getQuery()));
  }

  @ExceptionHandler({NotFound.class, NoHandlerFoundException.class, NoResourceFoundException.class})
  ModelAndView notFound(HttpServletRequest request, Locale language) {
    return page(
        request,
        HttpStatus.NOT_FOUND,
        "not_found",
        PageTexts.get(language, "fault.not_found", Map.of()));
  }

  /** A parameter that is missing or of another kind. */
  @ExceptionHandler({
    ErrorResponseException.class,
    ServletRequestBindingException.class,
    MethodArgumentTypeMismatchException.class
  })
  ModelAndView notUnderstood(HttpServletRequest request, Locale language) {
    return page(
        request,
        HttpStatus.BAD_REQUEST,
        "not_understood",
        PageTexts.get(language, "fault.not_understood", Map.of()));
  }

  /** Who asked has gone meanwhile; nobody is there to be told. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException closed) {
    log.debug("A page was closed: {}", closed.getClass().getSimpleName());
  }

  /** Only the kinds are kept: the texts of libraries may quote rows. */
  @ExceptionHandler
  ModelAndView unforeseen(Exception failure, HttpServletRequest request, Locale language) {
    log.warn("A page could not be shown: {}", kinds(failure));
    return page(
        request,
        HttpStatus.INTERNAL_SERVER_ERROR,
        "unforeseen",
        PageTexts.get(language, "fault.unforeseen", Map.of()));
  }

  private static String kinds(Throwable failure) {
    List<String> kinds = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      kinds.add(cause.getClass().getSimpleName());
    }
    return String.join(" < ", kinds);
  }

  /** Why something was refused, in one sentence. */
  static String text(Refused refused, Locale language) {
    Map<String, String> arguments = new HashMap<>(refused.arguments());
    arguments.computeIfPresent(
        "state", (name, state) -> PageTexts.get(language, "state." + state, Map.of()));
    return PageTexts.get(language, refused.key(), arguments);
  }

  private ModelAndView page(
      HttpServletRequest request, HttpStatus status, String kind, String sentence) {
    frame.dress(request);
    ModelAndView page = new ModelAndView("fault", status);
    page.addObject("kind", kind);
    page.addObject("sentence", sentence);
    return page;
  }
}
