package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's visit without a browser: a session with its cookies and tokens. */
final class Visit {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  Visit(String address) {
    this.address = address;
  }

  /** A visit of somebody who has signed in. */
  static Visit of(String address, String name, String password) {
    Visit visit = new Visit(address);
    HttpResponse<String> answer =
        visit.post("/masuk", "/masuk", Map.of("nama", name, "sandi", password));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
    return visit;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** How many bytes an answer has as it crosses the wire, packed. */
  int weight(String path) {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + path))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body().length;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How an answer begins that need not end. */
  int begin(String path) {
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + path)).build(),
              BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends a form.
   *
   * @param from the page that has the form, and its token
   */
  HttpResponse<String> post(String from, String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(from).body());
    String sent =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Referer", address + from)
            .POST(
                BodyPublishers.ofString(
                    sent + (token.find() ? "&_csrf=" + encoded(token.group(1)) : "")))
            .build());
  }

  /**
   * Hands a file over by the form of the page of submissions.
   *
   * @param name under which the browser says that it is
   */
  HttpResponse<String> upload(String act, String name, byte[] bytes) {
    Matcher token = TOKEN.matcher(get("/kiriman").body());
    String line = "----lumbung";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (token.find()) {
      body.writeBytes(field(line, "_csrf", token.group(1)));
    }
    body.writeBytes(field(line, "tindakan", act));
    body.writeBytes(
        text(
            "--%s\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"%s\"\r\n"
                .formatted(line, name)));
    body.writeBytes(text("Content-Type: application/octet-stream\r\n\r\n"));
    body.writeBytes(bytes);
    body.writeBytes(text("\r\n--" + line + "--\r\n"));
    return send(
        HttpRequest.newBuilder(URI.create(address + "/kiriman"))
            .header("Content-Type", "multipart/form-data; boundary=" + line)
            .header("Referer", address + "/kiriman")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] field(String line, String name, String value) {
    return text(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(line, name, value));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The cookies of this visit, as a header has them. */
  String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
