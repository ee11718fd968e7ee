package id.lumbung.cli;

import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Action;
import id.lumbung.intake.Folders;
import id.lumbung.operations.Serving;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: watches the inbox and keeps the figures current, until it is stopped. */
@Command(name = "serve", resourceBundle = "messages.cli")
final class ServeCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = WebSession.open(common, common.console())) {
      Serving serving = session.get(Serving.class);
      session.act(Action.RUN, "serve", null, () -> serving.begin(Actor.name()));
      Folders folders = session.get(Folders.class);
      common
          .console()
          .out(
              CliTexts.get(
                  "serve.ready",
                  Map.of(
                      "inbox", folders.inbox().toString(),
                      "outbox", folders.outbox().toString())));
      greetFirst(session.get(Accounts.class));
      common
          .console()
          .out(CliTexts.get("serve.web", Map.of("alamat", WebSession.address(session))));
      serving.awaitEnd();
      return 0;
    }
  }

  /** Where nobody has access yet, an administrator gets it; the password is told once. */
  private void greetFirst(Accounts accounts) {
    String password = PasswordPrompt.made();
    accounts
        .addFirst(password, Actor.name())
        .ifPresent(
            name ->
                common
                    .console()
                    .out(CliTexts.get("serve.first", Map.of("pengguna", name, "sandi", password))));
  }
}
