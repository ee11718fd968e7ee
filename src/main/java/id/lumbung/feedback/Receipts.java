package id.lumbung.feedback;

import id.lumbung.domain.Refusal;
import id.lumbung.feedback.Receipt.DifferenceForm;
import id.lumbung.feedback.Receipt.EffectForm;
import id.lumbung.feedback.Receipt.FindingLine;
import id.lumbung.feedback.Receipt.OutcomeLine;
import id.lumbung.feedback.Receipt.ReasonLine;
import id.lumbung.feedback.Receipt.Register;
import id.lumbung.feedback.Receipt.Rows;
import id.lumbung.settings.OwnFiles;
import id.lumbung.staging.StagedFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes receipts and puts them into the outbox. */
public final class Receipts {
  private final Path outbox;
  private final JsonMapper json;
  private final Sentences sentences = Sentences.indonesian();

  /**
   * @param outbox what goes back to the senders, one folder a regency
   */
  public Receipts(Path outbox, JsonMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /** The receipt of an arrival. */
  public Receipt of(Answer answer) {
    Refusal reason = answer.reason();
    return new Receipt(
        answer.submission(),
        answer.file(),
        answer.sha256(),
        answer.place().regency(),
        answer.place().year(),
        answer.place().kind(),
        answer.status().code(),
        answer.same() == null ? null : (Long) answer.same().submission(),
        reason == null
            ? null
            : new ReasonLine(reason.code(), sentences.reason(reason.code(), reason.arguments())),
        Rows.of(answer.balance()),
        answer.outcomes().stream().map(OutcomeLine::of).toList(),
        Causes.lines(answer.findings()).stream().map(this::line).toList(),
        Register.of(answer.balance()),
        answer.difference() == null ? null : DifferenceForm.of(answer.difference()),
        answer.effect() == null ? null : EffectForm.of(answer.effect()),
        ReceiptText.next(answer, sentences));
  }

  private FindingLine line(Causes.Line line) {
    StagedFinding first = line.first();
    return new FindingLine(
        first.code(),
        first.severity(),
        first.sheet(),
        first.row(),
        first.column(),
        first.field(),
        first.shown(),
        line.isOfMany() ? line.rows() : null,
        sentences.line(line));
  }

  /**
   * Writes both forms of a receipt, each under a temporary name first. Repeating it writes the
   * same.
   *
   * @param stem what the names of all files of the answer begin with
   */
  public void write(Answer answer, String stem) {
    Path folder = folder(answer);
    try {
      OwnFiles.folderLike(folder);
      Receipt receipt = of(answer);
      write(
          folder.resolve(stem + AnswerFiles.RECEIPT),
          json.writerWithDefaultPrettyPrinter().writeValueAsString(receipt));
      write(folder.resolve(stem + AnswerFiles.RECEIPT_TEXT), new ReceiptText(sentences).of(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The receipt of " + answer.submission() + " cannot be written", e);
    }
  }

  /** What lies in the outbox for the sender of an arrival. */
  AnswerFiles files(@Nullable String regency, String stem) {
    return AnswerFiles.in(outbox.resolve(folderName(regency)), stem);
  }

  /** Where what goes to the sender of an arrival is put. */
  public Path folder(Answer answer) {
    return outbox.resolve(folderName(answer.place().regency()));
  }

  private static String folderName(@Nullable String regency) {
    return regency == null ? "_unknown" : regency;
  }

  private static void write(Path target, String text) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    Files.writeString(part, text + "\n");
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    OwnFiles.fileLike(part);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
