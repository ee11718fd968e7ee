package id.lumbung.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page has: who looks, the forms of numbers, where it is, and the moment. */
record Frame(LocaleResolver locales, Clock clock) {
  /**
   * A page of the bar on top.
   *
   * @param name of its text
   * @param action without which it is not shown
   */
  public record Door(String name, String path, String action) {}

  private static final List<Door> DOORS =
      List.of(
          new Door("home", "/", "read_figures"),
          new Door("letters", "/kiriman", "read_status"),
          new Door("runs", "/proses", "read_status"),
          new Door("review", "/tinjau", "decide"),
          new Door("quality", "/mutu", "read_status"),
          new Door("data", "/data", "read_figures"),
          new Door("settings", "/pengaturan", "read_status"),
          new Door("users", "/pengguna", "read_users"),
          new Door("audit", "/jejak", "read_audit"));

  /** Lays all of it beside the page's own values. */
  void dress(HttpServletRequest request) {
    Locale language = locales.resolveLocale(request);
    String here = request.getRequestURI().substring(request.getContextPath().length());
    Welcome.person(request)
        .ifPresent(person -> request.setAttribute("visitor", Visitor.of(person)));
    request.setAttribute("f", new Forms(language));
    request.setAttribute("doors", DOORS);
    request.setAttribute("here", here);
    request.setAttribute("now", clock.instant());
    request.setAttribute("otherLanguage", otherLanguage(request, here, language));
    request.setAttribute("asked", asked(request));
  }

  /** The same page in the other language. */
  private static String otherLanguage(HttpServletRequest request, String here, Locale language) {
    UriComponentsBuilder page = UriComponentsBuilder.fromPath(here);
    asked(request).forEach((name, value) -> page.queryParam(name, value));
    return page.replaceQueryParam(ConsoleConfiguration.LANGUAGE, other(language))
        .encode()
        .build()
        .toUriString();
  }

  private static String other(Locale language) {
    return language.getLanguage().equals("en") ? "id" : "en";
  }

  /** What the address asks for, such as filters, to be kept by links. */
  private static Map<String, String> asked(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return Map.of();
    }
    return request.getParameterMap().entrySet().stream()
        .filter(parameter -> parameter.getValue().length > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, parameter -> parameter.getValue()[0]));
  }
}
