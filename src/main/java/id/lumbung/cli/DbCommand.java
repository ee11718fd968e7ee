package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.database.DatabaseServer;
import id.lumbung.operations.ReaderRoles;
import id.lumbung.publication.JsonForms;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db}: keeps the database up and says how to connect to it, until it is stopped. */
@Command(name = "db", resourceBundle = "messages.cli")
final class DbCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /**
   * A document of {@code db --json}.
   *
   * @param biPassword null where the administrator of the server keeps it, as is the other
   */
  record DatabaseForm(
      String url,
      String user,
      String biUser,
      @Nullable String biPassword,
      String publicUser,
      @Nullable String publicPassword,
      List<RegencyForm> regencyUsers,
      boolean isEmbedded) {}

  /**
   * A login that reads the rows of its regency alone.
   *
   * @param password null where the administrator of the server keeps it
   */
  record RegencyForm(String areaCode, String user, @Nullable String password) {}

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = Session.open(common)) {
      DatabaseServer server =
          session.perform(Action.CONNECT, null, null, () -> session.get(DatabaseServer.class));
      Console console = common.console();
      ReaderRoles readers = session.get(ReaderRoles.class);
      console.out(json ? JsonForms.of(form(server, readers)) : text(server.url(), readers));
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private static DatabaseForm form(DatabaseServer server, ReaderRoles readers) {
    return new DatabaseForm(
        server.url(),
        server.user(),
        ReaderRoles.BI,
        readers.password(ReaderRoles.BI),
        ReaderRoles.PUBLIC,
        readers.password(ReaderRoles.PUBLIC),
        readers.regencyRoles().entrySet().stream()
            .map(
                role ->
                    new RegencyForm(
                        role.getKey(), role.getValue(), readers.password(role.getValue())))
            .toList(),
        server.isEmbedded());
  }

  private static String text(String url, ReaderRoles readers) {
    StringBuilder text = new StringBuilder(connection(url, readers));
    Map<String, String> roles = readers.regencyRoles();
    if (!roles.isEmpty()) {
      text.append("\n\n").append(CliTexts.get("db.regencies", Map.of()));
    }
    for (String role : roles.values()) {
      text.append("\n").append(role).append("  ").append(shown(readers.password(role)));
    }
    return text.toString();
  }

  private static String connection(String url, ReaderRoles readers) {
    return CliTexts.get(
        "db.connect",
        Map.of(
            "url", url,
            "host", url.replaceAll("jdbc:postgresql://([^/:]+).*", "$1"),
            "port", url.replaceAll(".*?:(\\d+)/.*", "$1"),
            "database", url.replaceAll(".*/([^?]+).*", "$1"),
            "sandi_bi", shown(readers.password(ReaderRoles.BI)),
            "sandi_publik", shown(readers.password(ReaderRoles.PUBLIC))));
  }

  private static String shown(@Nullable String password) {
    return password == null ? CliTexts.get("db.password_elsewhere") : password;
  }
}
