package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.workbook.RawCell;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that say that there is nothing to tell, in whatever column: {@code belum punya}, {@code HP
 * tidak ada}, {@code tidak menentu}. They are no value, and no fault.
 */
final class NoAnswer {
  private static final int LONGEST = 48;

  private static final String NOT =
      "(?:tidak|tdk|tak|gak|ga|nggak|ngga|belum|blm|blom|bukan|tanpa)";

  /** Fields of names and descriptions, in which such words may be a part of what is told. */
  private static final Set<Field> WORDED =
      Collections.unmodifiableSet(
          EnumSet.of(
              Field.ALAMAT,
              Field.RT_RW,
              Field.DESA_KEL,
              Field.KECAMATAN,
              Field.KABUPATEN,
              Field.PRODUK,
              Field.JENIS_USAHA,
              Field.BENTUK_USAHA,
              Field.STATUS_AKTIF,
              Field.PEMBIAYAAN,
              Field.PASAR,
              Field.PELATIHAN,
              Field.MEDSOS,
              Field.KETERANGAN));

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:[\\p{L}./]+ ){0,2}"
              + NOT
              + " (?:ada|punya|mempunyai|memiliki|di ?isi|isi|terisi|tahu|ingat|hafal|hapal|lupa"
              + "|di ?ketahui|tersedia|terdata|di ?data|jelas|di ?input|di ?sebut(?:kan)?|mau|bersedia"
              + "|menjawab|dapat|bisa|terbit|di ?buat|buat|urus|mengurus|di ?urus|daftar|terdaftar"
              + "|hitung|di ?hitung|menentu|tentu|tetap|pasti|berbadan hukum)"
              + "(?: [\\p{L}./]+){0,3}"
              + "|lupa(?: [\\p{L}]+)?|bervariasi|variatif|relatif|musiman|menyesuaikan"
              + "|(?:ter)?gantung(?: [\\p{L}]+){0,2}|baru (?:buka|mulai|berdiri)|menyusul|kosong"
              + "|hilang|(?:dalam |masih |sedang )?(?:di ?)?proses(?: [\\p{L}]+){0,2}");

  private static final Pattern NAMELESS =
      Pattern.compile(
          NOT
              + "(?: (?:ada|punya|memiliki|di ?beri|ber))?"
              + " ?(?:nama|merk|merek|label|plang|brand)(?:nya)?(?: (?:usaha|toko|dagang|khusus))?"
              + "|"
              + NOT
              + " (?:ada|punya|memiliki|tahu|di ?ketahui|di ?isi|terisi)|anonim|tanpa keterangan");

  private static final Pattern NONE =
      Pattern.compile(
          NOT
              + " (?:ada|punya|mempunyai|memiliki)(?: [\\p{L}./]+){0,2}|nihil|none|tidak|tdk|belum");

  private NoAnswer() {}

  /** Whether a cell for a number says that there are none: a dash, {@code nihil}. */
  static boolean isNone(RawCell cell) {
    String text = CellText.of(cell).toLowerCase(Locale.ROOT);
    return text.equals("0")
        || (!text.isEmpty() && text.indexOf('?') < 0 && CellText.onlyMarks(text))
        || NONE.matcher(text).matches();
  }

  /** Whether the cell tells nothing of its field, though something is written in it. */
  static boolean isIn(Field field, RawCell cell) {
    if (cell.kind() != RawCell.Kind.TEXT || WORDED.contains(field)) {
      return false;
    }
    String text = cell.text();
    if (text.length() < 4 || text.length() > LONGEST || startsWithDigit(text)) {
      return false;
    }
    Pattern pattern =
        switch (field) {
          case NAMA_USAHA, NAMA_PEMILIK -> NAMELESS;
          default -> NOTHING;
        };
    return pattern.matcher(CellText.of(cell).toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean startsWithDigit(String text) {
    char first = text.charAt(0);
    return first >= '0' && first <= '9';
  }
}
