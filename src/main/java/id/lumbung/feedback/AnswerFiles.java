package id.lumbung.feedback;

import id.lumbung.domain.FileName;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** What the names of all files of an answer begin with. */
  public static String stem(long submission, String fileName) {
    return submission + "-" + FileName.shortStem(fileName);
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
