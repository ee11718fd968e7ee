package id.lumbung.upkeep;

import id.lumbung.upkeep.NoticeSettings.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Notices to another program: JSON with {@code kind}, {@code text} and {@code things}, by POST. */
final class WebhookChannel implements Channel {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI url;
  private final JsonMapper json;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  WebhookChannel(Webhook settings, JsonMapper json) {
    this.url = URI.create(settings.url());
    this.json = json;
  }

  /** The document; {@code text} is what chat programs show. */
  private record Form(String kind, String text, List<Map<String, String>> things) {}

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void tell(Notice notice) throws IOException, InterruptedException {
    Form form = new Form(notice.kind(), notice.title() + "\n" + notice.text(), notice.things());
    int status =
        client
            .send(
                HttpRequest.newBuilder(url)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(form)))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();
    if (status / 100 != 2) {
      throw new IOException("answered with " + status);
    }
  }
}
