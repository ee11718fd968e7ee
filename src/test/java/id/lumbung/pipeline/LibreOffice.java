package id.lumbung.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Another spreadsheet program, where one is installed, that opens and saves what we wrote. */
final class LibreOffice {
  private static final Path PROGRAM = Path.of("/usr/bin/soffice");

  private LibreOffice() {}

  static void requireInstalled() {
    Assumptions.assumeTrue(
        Files.isExecutable(PROGRAM), "LibreOffice is not installed: nothing was converted");
  }

  /** Opens a workbook without a screen and saves it as .xlsx. */
  static Path convert(Path file, Path temp) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(temp, "konversi");
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "-env:UserInstallation=" + temp.resolve("profil").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    if (!process.waitFor(100, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice did not end");
    }
    return folder.resolve(file.getFileName().toString());
  }
}
