package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.operations.DatabaseServer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code db}: keeps the database up and says how to connect to it, until it is stopped. */
@Command(name = "db", resourceBundle = "messages.cli")
final class DbCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code db --json}. */
  record DatabaseForm(String url, String user, String biUser, boolean isEmbedded) {}

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = Session.open(common)) {
      DatabaseServer server =
          session.perform(Action.CONNECT, null, null, () -> session.get(DatabaseServer.class));
      Console console = Console.of(spec);
      String url = server.url();
      console.out(
          json
              ? JsonForms.of(
                  new DatabaseForm(url, server.user(), "lumbung_bi", server.isEmbedded()))
              : CliTexts.get(
                  "db.connect",
                  Map.of(
                      "url", url,
                      "host", url.replaceAll("jdbc:postgresql://([^/:]+).*", "$1"),
                      "port", url.replaceAll(".*?:(\\d+)/.*", "$1"),
                      "database", url.replaceAll(".*/([^?]+).*", "$1"))));
      new CountDownLatch(1).await();
      return 0;
    }
  }
}
