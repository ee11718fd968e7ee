package id.lumbung.pipeline;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What a data officer does: fills sheets, drops files, reads receipts. */
public final class Officer {
  static final Object[] HEADER = {
    "No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Omset Tahunan (Rp)"
  };

  private Officer() {}

  /** The titles of a table of businesses. */
  public static Object[] header() {
    return HEADER.clone();
  }

  /** A sound business of Kapuas under {@link #HEADER}; every number is another owner. */
  public static Object[] business(int number) {
    return business(number, "Selat");
  }

  public static Object[] business(int number, String district) {
    return new Object[] {
      number, nik(number), "Siti " + word(number), "Warung " + word(number), district, 15_000_000
    };
  }

  /** The NIK of another woman born on 12 March 1980 for every number. */
  public static String nik(int number) {
    return "620301520380" + "%03d".formatted(number) + "1";
  }

  public static String word(int number) {
    return "%c%c%cni".formatted('A' + number % 26, 'a' + number / 26 % 26, 'a' + number / 676);
  }

  /** A workbook with one sheet that has the header and some sound businesses. */
  public static Book sound(int from, int count) {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM").row(HEADER);
    for (int i = 0; i < count; i++) {
      sheet.row(business(from + i));
    }
    return book;
  }

  /** Files by name into a new folder. */
  public static Path folder(Path parent, Map<String, byte[]> files) {
    try {
      Path folder = Files.createTempDirectory(parent, "kiriman");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All receipts by the name of the file. */
  public static Map<String, Receipt> receipts(TestLumbung lumbung) {
    JsonMapper json = JsonMapper.builder().build();
    Map<String, Receipt> receipts = new TreeMap<>();
    for (Path file : lumbung.receipts()) {
      Receipt receipt = json.readValue(file.toFile(), Receipt.class);
      receipts.put(receipt.file(), receipt);
    }
    return receipts;
  }

  /** The plain text that lies beside a receipt. */
  public static String text(TestLumbung lumbung, Receipt receipt) {
    List<Path> found =
        lumbung.receipts().stream()
            .filter(file -> file.getFileName().toString().startsWith(receipt.submission() + "-"))
            .toList();
    try {
      return Files.readString(Path.of(found.get(0).toString().replace(".json", ".txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
