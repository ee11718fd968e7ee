package id.lumbung.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answer to every kept file and its rows to mend, sent back as they are, say what the file
 * said.
 */
@Tag("slow")
class EveryCaseComesBackTest {
  private static final Path FILES = Path.of("src/test/resources/cases");

  /** Findings about what was sent before. */
  private static final Set<String> OF_EARLIER =
      Set.of("KIRIMAN_ULANG", "NIK_GANDA_ANTARDAERAH", "LAYOUT_BERUBAH");

  /**
   * Findings about what no answer holds, so that the row is held for another reason then: formulas
   * that nobody computed, and separators of a table of text.
   */
  private static final Set<String> OF_THE_FORMAT = Set.of("RUMUS_GALAT", "KOLOM_BERLEBIH");

  @TempDir private Path temp;

  @Test
  void asItWasWritten() throws IOException {
    List<String> wrong = new ArrayList<>();
    int sentBack = 0;
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      for (Path file : cases()) {
        Receipt first = lumbung.sendAccepted(file);
        if (first.rows().loaded() == 0) {
          continue;
        }
        String name = file.getFileName().toString();
        Path mending = written(lumbung, first, ".perbaikan.xlsx");
        if (mending != null) {
          Receipt back = lumbung.sendAccepted(copied(mending));
          sentBack++;
          if (back.rows().loaded() > 0 || !more(back, first).isEmpty()) {
            wrong.add("rows to mend of " + name + ": " + back.rows() + " " + more(back, first));
          }
        }
        Receipt back = lumbung.sendAccepted(copied(written(lumbung, first, ".jawaban.xlsx")));
        sentBack++;
        boolean isSame =
            back.rows().loaded() == first.rows().loaded()
                && back.rows().quarantined() == first.rows().quarantined()
                && back.rows().duplicate() == first.rows().duplicate()
                && more(back, first).isEmpty();
        if (!isSame) {
          wrong.add(
              "answer to %s: %s, not %s; more %s"
                  .formatted(name, back.rows(), first.rows(), more(back, first)));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(sentBack).isGreaterThan(30);
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }

  private Path copied(@Nullable Path file) throws IOException {
    assertThat(file).isNotNull();
    Path folder = Files.createTempDirectory(temp, "kembali");
    return Files.copy(file, folder.resolve(file.getFileName()));
  }

  private static @Nullable Path written(TestLumbung lumbung, Receipt receipt, String ending)
      throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(receipt.submission() + "-"))
          .filter(file -> file.toString().endsWith(ending))
          .findFirst()
          .orElse(null);
    }
  }

  private static Set<String> codes(Receipt receipt) {
    return receipt.findings().stream()
        .map(Receipt.FindingLine::code)
        .filter(code -> !OF_EARLIER.contains(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is found in a file sent back that was not found in the first. */
  private static Set<String> more(Receipt back, Receipt first) {
    Set<String> more = codes(back);
    more.removeAll(codes(first));
    boolean isOfTheFormat = codes(first).stream().anyMatch(OF_THE_FORMAT::contains);
    return isOfTheFormat ? Set.of() : more;
  }
}
