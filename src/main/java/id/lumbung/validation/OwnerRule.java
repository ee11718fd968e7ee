package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Owner;
import id.lumbung.validation.UmkmRecord.Sex;
import id.lumbung.workbook.RawCell;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The owner: name, NIK, and what must agree with the NIK. */
final class OwnerRule {
  private static final Set<String> MALE =
      Set.of(
          "l", "lk", "lki", "laki", "lakilaki", "laki2", "lk2", "pria", "male", "m", "1", "cowok");

  private static final Set<String> FEMALE =
      Set.of("p", "pr", "prp", "pempuan", "perempuan", "wanita", "w", "female", "f", "2", "cewek");

  private static final String SEX = "jeniskelamin";

  private static final Pattern MAIL =
      Pattern.compile("[^@\\s,;]{1,64}@[^@\\s,;]{1,190}\\.[A-Za-z]{2,}");

  private OwnerRule() {}

  static Owner judge(RowReading row) {
    NikReading nik = NikRule.judge(row);
    return new Owner(
        name(row),
        nik.nik(),
        familyCard(row),
        sex(row, nik),
        birthDate(row, nik),
        row.text(Field.PENDIDIKAN),
        disability(row),
        PhoneRule.judge(row),
        email(row));
  }

  private static @Nullable String name(RowReading row) {
    String name = row.text(Field.NAMA_PEMILIK);
    if (name == null || name.chars().noneMatch(Character::isLetter)) {
      if (!row.broken(Field.NAMA_PEMILIK)) {
        row.find(
            Rule.WAJIB_KOSONG, Field.NAMA_PEMILIK, row.cell(Field.NAMA_PEMILIK), null, Map.of());
      }
      return null;
    }
    return name;
  }

  private static @Nullable String familyCard(RowReading row) {
    String text = row.text(Field.NO_KK);
    String digits = text == null ? null : NikRule.digits(text);
    return digits != null && digits.length() == 16 ? digits : null;
  }

  private static @Nullable Sex sex(RowReading row, NikReading nik) {
    Sex said = null;
    boolean isTicked = Ticks.isAnyTicked(row.cells(Field.JENIS_KELAMIN));
    for (RawCell cell : row.cells(Field.JENIS_KELAMIN)) {
      Sex one = isTicked && Ticks.isCross(CellText.of(cell)) ? null : sex(row, cell);
      if (one != null && said != null && one != said) {
        return nik.sex();
      }
      said = one == null ? said : one;
      if (one != null && nik.sex() != null && one != nik.sex()) {
        row.find(
            Rule.NIK_JK_BEDA,
            Field.JENIS_KELAMIN,
            cell,
            Map.of("jk", Mask.free(CellText.of(cell))));
      }
    }
    return said == null ? nik.sex() : said;
  }

  /** A tick under a title that names a sex, or a word; not by its first letter: P, Pria. */
  private static @Nullable Sex sex(RowReading row, RawCell cell) {
    String word = letters(CellText.of(cell));
    String title = letters(row.title(cell));
    Sex ofTitle = sex(title.startsWith(SEX) ? title.substring(SEX.length()) : title);
    if (ofTitle != null && Ticks.tick(CellText.of(cell))) {
      return ofTitle;
    }
    return sex(word);
  }

  private static @Nullable Sex sex(String word) {
    return MALE.contains(word) ? Sex.MALE : FEMALE.contains(word) ? Sex.FEMALE : null;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length() && letters.length() < 40; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable LocalDate birthDate(RowReading row, NikReading nik) {
    RawCell cell = row.cell(Field.TANGGAL_LAHIR);
    LocalDate said = cell == null ? null : said(row, cell, nik.birthDate());
    LocalDate date = said == null ? nik.birthDate() : said;
    if (date != null && !NikRule.plausible(row.rules, row.context.year() - date.getYear())) {
      boolean isOwn = said != null;
      row.find(
          Rule.UMUR_TIDAK_WAJAR,
          isOwn ? Field.TANGGAL_LAHIR : Field.NIK,
          isOwn ? cell : row.cell(Field.NIK),
          null,
          Map.of(
              "min",
              Integer.toString(row.rules.ageMin),
              "maks",
              Integer.toString(row.rules.ageMax)));
    }
    return date;
  }

  private static @Nullable LocalDate said(RowReading row, RawCell cell, @Nullable LocalDate ofNik) {
    Dates.Reading reading = Dates.read(cell);
    if (reading == null) {
      String text = CellText.of(cell);
      boolean isPlaceOnly = text.chars().noneMatch(c -> c >= '0' && c <= '9');
      if (!isPlaceOnly) {
        row.find(Rule.TANGGAL_RAGU, Field.TANGGAL_LAHIR, cell, null, heldAgainst(ofNik));
      }
      return null;
    }
    if (ofNik == null && reading.isOpen()) {
      int sheet = row.row.row().sheet();
      boolean isMonthFirst = row.context.facts().isMonthFirst(sheet, cell.column());
      reading = isMonthFirst ? reading.swapped() : reading;
      if (isMonthFirst || !row.context.facts().isDayFirst(sheet, cell.column())) {
        row.find(
            Rule.TANGGAL_RAGU, Field.TANGGAL_LAHIR, cell, null, Map.of(Texts.VARIANT, "urutan"));
      }
      return inItsCentury(row, reading, null);
    }
    LocalDate date = inItsCentury(row, reading, ofNik);
    boolean isOther = ofNik != null && !ofNik.equals(date);
    if (isOther || (reading.doubt() && ofNik == null)) {
      row.find(Rule.TANGGAL_RAGU, Field.TANGGAL_LAHIR, cell, null, heldAgainst(ofNik));
      return reading.doubt() ? null : date;
    }
    return date;
  }

  private static Map<String, String> heldAgainst(@Nullable LocalDate ofNik) {
    return ofNik == null ? Map.of() : Map.of(Texts.VARIANT, NikBirth.SAYS_ANOTHER);
  }

  private static LocalDate inItsCentury(
      RowReading row, Dates.Reading reading, @Nullable LocalDate ofNik) {
    LocalDate date = reading.date();
    if (reading.openCentury()) {
      int year = date.getYear();
      boolean isRecent =
          ofNik == null
              ? row.context.year() - (year + 100) >= row.rules.ageMin
              : ofNik.getYear() >= 2000;
      date = isRecent ? date.plusYears(100) : date;
    }
    return date;
  }

  private static @Nullable Boolean disability(RowReading row) {
    for (RawCell cell : row.cells(Field.DISABILITAS)) {
      String text = CellText.of(cell);
      if (YesNo.saysYes(text)) {
        return true;
      }
      if (YesNo.saysNo(text)) {
        return false;
      }
      if (text.length() > 3 && !YesNo.isNoAnswer(text)) {
        return true;
      }
    }
    return null;
  }

  private static @Nullable String email(RowReading row) {
    String text = row.text(Field.EMAIL);
    return text != null && text.length() < 255 && MAIL.matcher(text).matches() ? text : null;
  }
}
