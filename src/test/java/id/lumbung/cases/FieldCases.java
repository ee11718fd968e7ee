package id.lumbung.cases;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends files as an officer would: those kept in {@code cases}, and others of their kinds. */
final class FieldCases implements AutoCloseable {
  private static final Path FILES = Path.of("src/test/resources/cases");

  /** What every list begins with in the files made here. */
  static final Object[] PERSON = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan"};

  private static final List<String> OF_EARLIER = List.of("LAYOUT_BERUBAH", "TIDAK_DISEBUT");

  private final TestLumbung lumbung;
  private final Path folder;
  private int year = 2000;
  private int number;

  FieldCases(Path temp) {
    lumbung = TestLumbung.start(temp.resolve("data"));
    folder = temp.resolve("kiriman");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Titles of a list: those of a person, and more. */
  static @Nullable Object[] header(@Nullable Object... more) {
    return with(PERSON, more);
  }

  /** A row that has nothing in the first columns. */
  static @Nullable Object[] below(@Nullable Object... more) {
    return with(new Object[PERSON.length], more);
  }

  /** The next sound business, and more cells. */
  @Nullable Object[] business(@Nullable Object... more) {
    return with(Arrays.copyOf(Officer.business(++number), PERSON.length), more);
  }

  private static @Nullable Object[] with(@Nullable Object[] first, @Nullable Object... more) {
    @Nullable Object[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  /** What became of a file. */
  record Answered(TestLumbung lumbung, Receipt receipt) {
    /** Rows loaded, quarantined, duplicate and not data. */
    String outcomes() {
      Receipt.Rows rows = receipt.rows();
      return "%d/%d/%d/%d"
          .formatted(rows.loaded(), rows.quarantined(), rows.duplicate(), rows.notData());
    }

    /** The findings as {@code CODE A1}, those that come from earlier files left out. */
    List<String> findings() {
      return receipt.findings().stream()
          .filter(finding -> !OF_EARLIER.contains(finding.code()))
          .map(Answered::shown)
          .toList();
    }

    /** The sentences of one code. */
    List<String> sentences(String code) {
      return receipt.findings().stream()
          .filter(finding -> finding.code().equals(code))
          .map(Receipt.FindingLine::message)
          .toList();
    }

    private static String shown(Receipt.FindingLine finding) {
      String column = finding.column() == null ? "" : Book.column(finding.column());
      String cell = column + (finding.row() == null ? "" : finding.row());
      return cell.isEmpty() ? finding.code() : finding.code() + " " + cell;
    }

    /** Values of the loaded rows in their order, {@code -} where nothing is known. */
    List<String> loaded(String column) {
      return lumbung
          .db()
          .sql(
              "select coalesce(%s::text, '-') from warehouse.observation where submission_id = :id order by sheet, row"
                  .formatted(column))
          .param("id", receipt.submission())
          .query(String.class)
          .list();
    }

    /** Why the file was refused; empty where it was not. */
    String reason() {
      return receipt.reason() == null ? "" : receipt.reason().code();
    }
  }

  /** Sends the kept file whose name begins so. */
  Answered file(String prefix) {
    try (var all = Files.list(FILES)) {
      return send(
          all.filter(file -> file.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a workbook of one sheet for Kapuas and a year of its own. */
  Answered sheet(Consumer<Book.SheetText> rows) {
    Book book = new Book();
    rows.accept(book.sheet("Data UMKM"));
    return book(book);
  }

  Answered book(Book book) {
    return bytes("Data UMKM Kapuas " + ++year + ".xlsx", book.bytes());
  }

  /** Sends a table of text for Kapuas and a year of its own. */
  Answered text(String... lines) {
    String text = String.join("\r\n", lines) + "\r\n";
    return bytes("Data UMKM Kapuas " + ++year + ".csv", text.getBytes(StandardCharsets.UTF_8));
  }

  Answered bytes(String name, byte[] bytes) {
    return send(Book.write(folder, name, bytes));
  }

  private Answered send(Path file) {
    return new Answered(lumbung, lumbung.sendAccepted(file));
  }

  TestLumbung lumbung() {
    return lumbung;
  }

  @Override
  public void close() {
    lumbung.close();
  }
}
