package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What people read who mistype a command. */
class UsageFailuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figures --foo | \"--foo\" tidak dikenal.",
        "figurs | \"figurs\" tidak dikenal. Mungkin maksudnya: figures",
        "report | Belum lengkap. Yang masih diperlukan: --year.",
        "report --year | Belum lengkap. Yang masih diperlukan: --year.",
        "report --year dua | \"dua\" tidak dapat dipakai untuk --year.",
        "report --year 2021 --year 2022 | --year cukup disebut satu kali.",
        "review abc | \"abc\" tidak dapat dipakai untuk NUMBER.",
        "restart | Belum lengkap. Yang masih diperlukan: RUN, --failed.",
        "restart 3 --failed | Pilihan-pilihan itu tidak dapat dipakai bersama.",
        "figures --as-of kemarin | Tanggal \"kemarin\" tidak dapat dibaca."
      })
  void areToldInTheirLanguageWhatWasWrongAndHowItIsTyped(String typed, String told) {
    StringWriter said = new StringWriter();
    CommandLine command = Lumbung.commandLine().setErr(new PrintWriter(said, true));

    int exit = command.execute(typed.split(" "));

    assertThat(said.toString()).startsWith(told).contains("Cara pakai: lumbung");
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
  }
}
