package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is started before its database. */
class DatabaseAwayAtStartTest {
  @TempDir Path temp;

  @Test
  void serveWaitsForADatabaseThatComesLater() throws Exception {
    int port = freePort();
    Path said = temp.resolve("said");
    String data = temp.resolve("data").toString();
    try (TestDatabase database = TestDatabase.fresh();
        LumbungProcess serve =
            LumbungProcess.start(through(port), database, said, "serve", "--data", data)) {
      Waiting.until("it says that it waits", 120, () -> read(said).contains("menunggunya"));
      assertThat(serve.isAlive()).isTrue();

      forward(port, database);

      JdbcClient db = JdbcClient.create(database.dataSource());
      Waiting.until("it serves", 120, () -> nodes(db) == 1 && read(said).contains("http://"));
    }
  }

  private static Consumer<Map<String, String>> through(int port) {
    return environment ->
        environment.computeIfPresent(
            "LUMBUNG_DB_URL",
            (name, url) -> url.replaceFirst("//[^/]*/", "//127.0.0.1:" + port + "/"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static long nodes(JdbcClient db) {
    return db.sql("select count(*) from intake.node").query(Long.class).single();
  }

  private static String read(Path said) {
    try {
      return Files.exists(said) ? Files.readString(said) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets a port lead to the database, until this process ends. */
  private static void forward(int port, TestDatabase database) throws IOException {
    String url = Objects.requireNonNull(database.environment().get("LUMBUNG_DB_URL"));
    URI server = URI.create(url.substring("jdbc:".length()));
    ServerSocket door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    beside(
        () -> {
          while (true) {
            Socket client = door.accept();
            Socket real = new Socket(server.getHost(), server.getPort());
            beside(() -> client.getInputStream().transferTo(real.getOutputStream()));
            beside(() -> real.getInputStream().transferTo(client.getOutputStream()));
          }
        });
  }

  private interface Work {
    void perform() throws IOException;
  }

  private static void beside(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.perform();
              } catch (IOException closed) {
                // One end hung up.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
