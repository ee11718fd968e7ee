package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Sex;
import id.lumbung.workbook.RawCell;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The NIK: province, regency, district of first registration (Kemendagri), DDMMYY of birth (women
 * DD + 40), sequence from 0001. It has no check digit and does not change when its owner moves (PP
 * 40/2019). One galat a cell: the most telling one.
 */
final class NikRule {
  /** Kemendagri's province codes, those of Papua after the splits of 2022 included. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35",
          "36", "51", "52", "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76",
          "81", "82", "91", "92", "93", "94", "95", "96");

  private static final Pattern NONE =
      Pattern.compile(
          "\\b(?:belum|blm|tidak|tdk|tak|tanpa|hilang|menyusul|kosong|lupa|dalam proses|proses)\\b");

  private static final Pattern SCIENTIFIC =
      Pattern.compile("[0-9](?:[.,][0-9]{1,15})?\\s*[eE]\\s*\\+?\\s*[0-9]{1,2}");

  /** Words that stand beside the number in its cell and are no part of it. */
  private static final Set<String> LABELS =
      Set.of("nik", "ktp", "ektp", "no", "nomor", "nomer", "kk", "npwp", "nib", "id", "e", "asli");

  private NikRule() {}

  /**
   * Digits of a number in whatever dress: separators, quotation marks, digits of full width, a
   * label beside them. Null where a letter stands among them, for it may stand for a digit.
   */
  static @Nullable String digits(String text) {
    if (CellText.digitsOnly(text)) {
      return text;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder digits = new StringBuilder(plain.length());
    StringBuilder word = new StringBuilder();
    boolean isTouching = false;
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      boolean isDigit = c >= '0' && c <= '9';
      if (Character.isLetter(c)) {
        isTouching |= word.isEmpty() && i > 0 && Character.isDigit(plain.charAt(i - 1));
        word.append(c);
        continue;
      }
      isTouching |= isDigit && word.length() == 1;
      if (!word.isEmpty() && (isTouching || !LABELS.contains(word.toString()))) {
        return null;
      }
      word.setLength(0);
      isTouching = false;
      if (isDigit) {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  static NikReading judge(RowReading row) {
    RawCell cell = row.cell(Field.NIK);
    if (cell == null || onlyZeros(CellText.of(cell)) || saysNone(CellText.of(cell))) {
      if (!row.broken(Field.NIK)) {
        row.find(Rule.NIK_KOSONG, Field.NIK, cell, null, Map.of());
      }
      return NikReading.NONE;
    }
    String text = CellText.of(cell);
    if (cell.kind() == RawCell.Kind.TEXT && SCIENTIFIC.matcher(text).matches()) {
      row.find(Rule.NIK_NOTASI_ILMIAH, Field.NIK, cell, scientific(text), Map.of());
      return NikReading.unusable(Mask.digits(text), NikClass.LOST);
    }
    String digits = digits(text);
    if (digits == null || digits.length() != 16) {
      String written = Mask.digits(text);
      row.find(
          Rule.NIK_BUKAN_16,
          Field.NIK,
          cell,
          digits == null
              ? Map.of(Texts.VARIANT, "huruf")
              : Map.of("n", Integer.toString(written.length())));
      return NikReading.unusable(written, NikClass.BADSTRUCT);
    }
    boolean isCut =
        cell.kind() == RawCell.Kind.NUMBER
            || row.context.facts().nikCut(row.row.row().sheet(), cell.column());
    if (isCut && digits.endsWith("0")) {
      row.find(Rule.NIK_TERPOTONG_EXCEL, Field.NIK, cell, Map.of());
      return NikReading.unusable(
          digits, digits.endsWith("000000") ? NikClass.LOST : NikClass.TRUNC15);
    }
    if (dummy(digits)) {
      row.find(Rule.NIK_TIDAK_SAH, Field.NIK, cell, Map.of());
      return NikReading.unusable(digits, NikClass.DUMMY);
    }
    if (sameAsFamilyCard(row, digits)) {
      row.find(Rule.NIK_SAMA_DENGAN_KK, Field.NIK, cell, Map.of());
      return NikReading.unusable(digits, NikClass.BADSTRUCT);
    }
    return structure(row, cell, digits);
  }

  private static NikReading structure(RowReading row, RawCell cell, String digits) {
    if (!PROVINCES.contains(digits.substring(0, 2))
        || digits.startsWith("00", 2)
        || digits.startsWith("00", 4)) {
      row.find(Rule.NIK_TIDAK_SAH, Field.NIK, cell, Map.of());
      return NikReading.unusable(digits, NikClass.BADSTRUCT);
    }
    if (digits.endsWith("0000")) {
      row.find(Rule.NIK_TIDAK_SAH, Field.NIK, cell, Map.of());
      return NikReading.unusable(digits, NikClass.TRUNC15);
    }
    Sex sex = NikBirth.isOfWoman(digits) ? Sex.FEMALE : Sex.MALE;
    LocalDate birth = NikBirth.of(digits, row.context.year(), row.rules);
    if (birth == null) {
      row.find(Rule.NIK_TANGGAL_MUSTAHIL, Field.NIK, cell, Map.of());
      return NikReading.unusable(digits, NikClass.BADSTRUCT);
    }
    if (!digits.startsWith("62")) {
      row.find(Rule.NIK_LUAR_KALTENG, Field.NIK, cell, Map.of());
    }
    return new NikReading(new Nik(digits, NikClass.VALID), birth, sex);
  }

  static boolean plausible(RuleBook rules, int age) {
    return age >= rules.ageMin && age <= rules.ageMax;
  }

  private static boolean sameAsFamilyCard(RowReading row, String digits) {
    String card = row.text(Field.NO_KK);
    return card != null && digits.equals(digits(card));
  }

  /** Words that say there is no number: {@code belum ada KTP}, {@code NIK menyusul}. */
  private static boolean saysNone(String text) {
    return Mask.digits(text).isEmpty() && NONE.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean onlyZeros(String text) {
    return text.chars().allMatch(c -> c == '0') && text.length() < 16;
  }

  /** All digits alike, counted up or down, or a region followed by zeros. */
  private static boolean dummy(String digits) {
    boolean isAlike = true;
    boolean isUp = true;
    boolean isDown = true;
    for (int i = 1; i < digits.length(); i++) {
      int step = digits.charAt(i) - digits.charAt(i - 1);
      isAlike &= step == 0;
      isUp &= step == 1 || step == -9;
      isDown &= step == -1 || step == 9;
    }
    return isAlike
        || isUp
        || isDown
        || digits.endsWith("0000000000")
        || digits.endsWith("9999999999");
  }

  private static String scientific(String text) {
    int mark = Math.max(text.indexOf('E'), text.indexOf('e'));
    return text.charAt(0) + ",***" + text.substring(mark).replace(" ", "");
  }
}
