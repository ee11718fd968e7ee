package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** All commands start and fail in one way, so that what one tells all tell. */
class EveryCommandTest {
  /** Each with the least that it must be given. */
  private static final List<String> TYPED =
      List.of(
          "run",
          "serve",
          "status",
          "restart 1",
          "stop 1",
          "abandon 1 --reason x",
          "withdraw 1 --reason x",
          "complete 1 --reason x",
          "answer 1 --language en",
          "replay --dry-run",
          "review",
          "check FILE",
          "template --regency 62.03 --year 2022 --prefilled --out OUT",
          "layout 62.03",
          "figures",
          "explain stock 2022 62",
          "explain workers 2022 62",
          "explain owners 2022 62",
          "explain workers-by-sex 2022 62",
          "explain class 2022 62 pp7/micro",
          "explain programme 2022 62 nib",
          "explain market 2022 62 local",
          "explain ownership 2022 62 female",
          "explain sector 2022 62 C",
          "explain sales-band 2022 62 unknown",
          "explain digital 2022 62",
          "explain parts 2022 62 births",
          "explain transition 2022 62 pp7/micro/small",
          "explain survival 2022 62 2021",
          "explain match 1/1/1",
          "explain observation 1/1/1",
          "approve --reason x",
          "report --year 2022 --out OUT",
          "export --out OUT",
          "db",
          "users list",
          "audit",
          "retention");

  /** They start nothing; {@code diagnose} tells the same as a check. */
  private static final Set<String> STARTING_NOTHING = Set.of("diagnose", "generate");

  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void makeAFile() throws IOException {
    file = Files.writeString(temp.resolve("file"), "no folder");
  }

  @Test
  void tellsInOneSentenceWhatKeepsItFromStarting() {
    for (String typed : TYPED) {
      assertThat(said(typed))
          .as(typed)
          .isEqualTo(
              "Gagal: "
                  + file.resolve("postgres")
                  + " seharusnya folder, padahal berkas: pindahkan berkas itu, atau pilih folder"
                  + " data lain dengan --data.");
    }
  }

  @Test
  void isOneOfThoseThatAreTriedHere() {
    Set<String> tried = new TreeSet<>(STARTING_NOTHING);
    TYPED.forEach(typed -> tried.add(typed.replaceAll(" .*", "")));

    assertThat(Lumbung.commandLine().getSubcommands().keySet())
        .containsExactlyInAnyOrderElementsOf(tried);
  }

  private String said(String typed) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                typed
                    .replace("FILE", file.toString())
                    .replace("OUT", temp.resolve("out").toString())
                    .split(" ", -1)));
    arguments.addAll(List.of("--data", file.toString()));
    StringWriter said = new StringWriter();
    CommandLine command = Lumbung.commandLine().setErr(new PrintWriter(said, true));
    assertThat(command.execute(arguments.toArray(String[]::new))).as(typed).isEqualTo(1);
    return said.toString().strip();
  }
}
