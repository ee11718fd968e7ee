package id.lumbung.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.settings.JobsFolder;
import id.lumbung.upkeep.NoticeSettings.Mail;
import id.lumbung.upkeep.NoticeSettings.Security;
import id.lumbung.upkeep.NoticeSettings.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real messages to servers of this machine, about real runs and reports. */
class NoticesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(204);
  private HttpServer web;
  private FakeMailServer mail;
  private TestLumbung lumbung;

  @BeforeEach
  void start() throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (answer.get() / 100 == 2) {
            posted.add(body);
          }
          exchange.sendResponseHeaders(answer.get(), -1);
          exchange.close();
        });
    web.start();
    mail = new FakeMailServer();
    lumbung = TestLumbung.start(temp.resolve("data"));
    Path files = Samples.write(temp.resolve("files"), 0.1);
    try (var all = Files.list(files)) {
      for (Path file : all.toList()) {
        if (!file.getFileName().toString().matches(".*62\\.0[1-2].*2022.*")) {
          Files.delete(file);
        }
      }
    }
    lumbung.sweep(files);
  }

  @AfterEach
  void stop() throws IOException {
    lumbung.close();
    mail.close();
    web.stop(0);
  }

  @Test
  void everyReportPastItsDeadlineIsToldOnceByMailAndByWebhook() {
    Notices notices = notices(false, true);

    notices.look();
    notices.look();

    assertThat(posted).hasSize(1);
    JsonNode document = JSON.readTree(posted.get(0));
    assertThat(document.get("kind").asString()).isEqualTo("overdue");
    assertThat(document.get("things").size()).isEqualTo(14);
    assertThat(document.get("text").asString())
        .contains("14 laporan kabupaten/kota melewati tenggat", "62.03 Kabupaten Kapuas")
        .contains("14 reports of regencies are past their deadline");
    assertThat(mail.mails()).hasSize(1);
    assertThat(mail.mails().get(0))
        .contains("From: lumbung@example.id", "To: kepala@example.id, operator@example.id");
  }

  @Test
  void aFailedRunThatNothingFollowedIsToldOnce() {
    lumbung
        .db()
        .sql(
            """
            update batch.batch_job_execution
            set status = 'FAILED', end_time = localtimestamp - interval '5 minutes'
            where job_execution_id = (
              select max(job_execution_id) from batch.batch_job_execution_params
              where parameter_name = 'submission' and parameter_value = '1')
            """)
        .update();
    Notices notices = notices(true, false);

    notices.look();
    assertThat(posted).as("its submission is done, so nothing has to be told").isEmpty();

    lumbung.db().sql("update intake.submission set state = 'running'").update();
    notices.look();
    notices.look();

    assertThat(posted).hasSize(1);
    assertThat(JSON.readTree(posted.get(0)).get("text").asString())
        .contains("1 pekerjaan gagal", "PRASARANA", "lumbung status");
    assertThat(mail.mails()).hasSize(1);
  }

  @Test
  void whatOneChannelDidNotTakeIsToldAgainAndTheOtherIsNotKeptBack() {
    Notices notices = notices(false, true);

    answer.set(503);
    notices.look();
    assertThat(posted).isEmpty();
    assertThat(mail.mails()).hasSize(1);

    answer.set(200);
    notices.look();
    assertThat(posted).hasSize(1);
    assertThat(mail.mails()).hasSize(1);
  }

  @Test
  void nothingIsToldAsShipped() {
    NoticeSettings shipped = NoticeSettings.read(JobsFolder.locate(null));

    assertThat(shipped.mail().isOn()).isFalse();
    assertThat(shipped.webhook().isOn()).isFalse();
  }

  private Notices notices(boolean onFailure, boolean onOverdue) {
    Mail mailSettings =
        new Mail(
            "127.0.0.1",
            mail.port(),
            Security.NONE,
            "",
            "lumbung@example.id",
            List.of("kepala@example.id", "operator@example.id"));
    Webhook webhook = new Webhook("http://127.0.0.1:" + web.getAddress().getPort() + "/hook");
    return new Notices(
        lumbung.db(),
        lumbung.get(TransactionTemplate.class),
        new NoticeSettings(onFailure, onOverdue, mailSettings, webhook),
        List.of(new WebhookChannel(webhook, JSON), new MailChannel(mailSettings, null)));
  }
}
