package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A pack that was given away is not written over by mistake. */
class ReportCommandTest {
  @TempDir Path temp;

  @Test
  void leavesAFileThatExistsAndSaysHowItIsReplaced() throws IOException {
    Path pack = Files.writeString(temp.resolve("pack.xlsx"), "printed");
    StringWriter said = new StringWriter();
    CommandLine command = Lumbung.commandLine().setErr(new PrintWriter(said, true));

    int exit = command.execute("report", "--year", "2022", "--out", pack.toString());

    assertThat(exit).isEqualTo(Lumbung.FAILED);
    assertThat(said.toString().strip())
        .isEqualTo(pack + " sudah ada. Pilih nama lain dengan --out, atau timpa dengan --force.");
    assertThat(pack).hasContent("printed");
  }

  @Test
  void marksTheNameOfTheOfficesPackWhateverNameIsAskedFor() {
    assertThat(ReportCommand.marked(Path.of("a/pack.xlsx")))
        .isEqualTo(Path.of("a/pack-TERBATAS.xlsx"));
    assertThat(ReportCommand.marked(Path.of("pack-TERBATAS.xlsx")))
        .isEqualTo(Path.of("pack-TERBATAS.xlsx"));
  }
}
