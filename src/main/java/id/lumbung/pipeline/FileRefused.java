package id.lumbung.pipeline;

import id.lumbung.validation.Refusal;
import id.lumbung.workbook.UnreadableWorkbook;
import java.util.Map;

/** A file of which nothing can be loaded, with the reason from the closed list. */
final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, String> arguments;

  FileRefused(String code, Map<String, String> arguments) {
    super(code);
    this.code = code;
    this.arguments = Map.copyOf(arguments);
  }

  static FileRefused of(UnreadableWorkbook cause) {
    return new FileRefused(cause.code(), cause.arguments());
  }

  String code() {
    return code;
  }

  Map<String, String> arguments() {
    return arguments;
  }

  /** Whether the container is not whole, so that the rest of the file may still come. */
  boolean isIncomplete() {
    return code.equals(Refusal.BERKAS_BELUM_UTUH.name());
  }

  /** The same where the rest will not come: the file is damaged. */
  FileRefused asFinal() {
    return isIncomplete() ? new FileRefused(Refusal.BERKAS_RUSAK.name(), arguments) : this;
  }
}
