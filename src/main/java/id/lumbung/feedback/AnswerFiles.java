package id.lumbung.feedback;

import id.lumbung.domain.FileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of an answer as they lie in the outbox; null for one that is not there, because it was
 * not needed, is not written yet, or was deleted for its age.
 *
 * @param workbook the sender's own workbook, marked
 * @param mending the rows to mend
 * @param receipt for machines
 * @param receiptText for people
 */
public record AnswerFiles(
    @Nullable Path workbook,
    @Nullable Path mending,
    @Nullable Path receipt,
    @Nullable Path receiptText) {
  static final String RECEIPT = ".receipt.json";
  static final String RECEIPT_TEXT = ".receipt.txt";

  /** A name that we gave: of an answer or of rows to mend, also where a browser numbered it. */
  private static final Pattern OURS =
      Pattern.compile(
          "[0-9]+-(?<name>.+?)(?: \\(perbaikan (?<round>[0-9]{1,3})\\))?"
              + "\\.(?<kind>jawaban|answer|perbaikan)(?: ?\\([0-9]+\\))?");

  /**
   * What the names of all files of an answer begin with: the number, and the name under which the
   * rows came first. How often they were mended since is counted and not spelled out, so that names
   * stay short however often files go to and fro.
   */
  public static String stem(long submission, String fileName) {
    String name = FileName.stem(fileName);
    int round = 0;
    for (Matcher ours = OURS.matcher(name); ours.matches(); ours = OURS.matcher(name)) {
      name = ours.group("name");
      round += ours.group("round") == null ? 0 : Integer.parseInt(ours.group("round"));
      round += ours.group("kind").equals("perbaikan") ? 1 : 0;
    }
    return submission
        + "-"
        + FileName.shortStem(name + FileName.ending(fileName))
        + (round == 0 ? "" : " (perbaikan " + round + ")");
  }

  static AnswerFiles in(Path folder, String stem) {
    return new AnswerFiles(
        present(folder.resolve(stem + AnswerWorkbooks.ANSWER)),
        present(folder.resolve(stem + AnswerWorkbooks.MENDING)),
        present(folder.resolve(stem + RECEIPT)),
        present(folder.resolve(stem + RECEIPT_TEXT)));
  }

  private static @Nullable Path present(Path file) {
    return Files.isRegularFile(file) ? file : null;
  }
}
