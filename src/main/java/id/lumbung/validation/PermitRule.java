package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Held;
import id.lumbung.validation.UmkmRecord.HeldStatus;
import id.lumbung.validation.UmkmRecord.Permits;
import id.lumbung.workbook.RawCell;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Permits. NIB: 13 digits (PP 24/2018); NPWP: 15 or 16 (PMK 112/2022); P-IRT: 13 digits, hyphen, 2
 * digits of the year it ends (Peraturan BPOM 22/2018); halal: ID and 17, at times 18 digits
 * (BPJPH).
 */
final class PermitRule {
  private static final Pattern HALAL = Pattern.compile("ID[0-9]{17,18}");
  private static final Pattern ENTITY =
      Pattern.compile("\\b(?:pt|cv|ud|koperasi|kop|perseroan|yayasan|firma|fa|bumdes)\\b");

  private static final Pattern LABEL =
      Pattern.compile("^(?:no(?:mor)?\\.? ?)?nib ?[:.=-]? ?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+?[0-9]{1,2}");

  private PermitRule() {}

  static Permits judge(RowReading row) {
    RawCell nibCell = row.cell(Field.NIB);
    String nib = null;
    String other = row.joined(Field.IZIN_LAIN, "; ");
    if (nibCell != null) {
      String text = CellText.of(nibCell);
      nib = nib(row, nibCell, text);
      if (nib == null && otherPermit(text)) {
        other = other == null ? text : other + "; " + text;
      }
    }
    return new Permits(
        nib, hasNib(row, nib), npwp(row), other, pirt(row), halal(row), held(row, Field.HAKI));
  }

  /** A number that is none, or of another paper, tells nothing; one applied for is not held yet. */
  private static @Nullable Boolean hasNib(RowReading row, @Nullable String nib) {
    if (nib != null) {
      return true;
    }
    Boolean told = null;
    for (RawCell cell : row.cells(Field.NIB)) {
      String text = CellText.of(cell);
      Boolean answer = YesNo.of(text);
      boolean isInProcess = Ticks.inProcess(text) && Mask.digits(text).isEmpty();
      if (Boolean.TRUE.equals(answer)) {
        return true;
      }
      if (answer != null || isInProcess) {
        told = false;
      }
    }
    return told;
  }

  private static @Nullable String nib(RowReading row, RawCell cell, String text) {
    String digits = NikRule.digits(LABEL.matcher(text).replaceFirst(""));
    if (digits != null && digits.length() == 13) {
      return digits;
    }
    if (YesNo.saysNo(text) || (Ticks.inProcess(text) && Mask.digits(text).isEmpty())) {
      return null;
    }
    if (YesNo.saysYes(text)) {
      row.find(Rule.NIB_BUKAN_13, Field.NIB, cell, Map.of(Texts.VARIANT, "ada"));
    } else if (otherPermit(text)) {
      row.find(Rule.NIB_ISI_IZIN_LAIN, Field.NIB, cell, Map.of());
    } else {
      row.find(
          Rule.NIB_BUKAN_13,
          Field.NIB,
          cell,
          Map.of("n", Integer.toString(Mask.digits(text).length())));
    }
    return null;
  }

  /** Letters or slashes together with digits: the number of another paper. */
  private static boolean otherPermit(String text) {
    if (SCIENTIFIC.matcher(text).matches()) {
      return false;
    }
    boolean hasDigit = false;
    boolean hasMark = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hasDigit |= c >= '0' && c <= '9';
      hasMark |= Character.isLetter(c) || c == '/';
    }
    return hasDigit && hasMark;
  }

  private static @Nullable String npwp(RowReading row) {
    RawCell cell = row.cell(Field.NPWP);
    if (cell == null) {
      return null;
    }
    String text = CellText.of(cell);
    if (YesNo.saysNo(text) || YesNo.saysYes(text) || Ticks.inProcess(text)) {
      return null;
    }
    String digits = NikRule.digits(text);
    if (digits == null || (digits.length() != 15 && digits.length() != 16)) {
      row.find(Rule.NPWP_FORMAT, Field.NPWP, cell, Map.of());
      return null;
    }
    String form = row.text(Field.BENTUK_USAHA);
    boolean isEntity =
        digits.length() == 15
            && form != null
            && ENTITY.matcher(form.toLowerCase(Locale.ROOT)).find();
    return isEntity ? "0" + digits : digits;
  }

  private static Held pirt(RowReading row) {
    RawCell cell = row.cell(Field.PIRT);
    Held held = held(row, Field.PIRT);
    String number = held.number();
    if (cell == null || number == null) {
      return held;
    }
    String digits = Mask.digits(number);
    if (digits.length() != 15) {
      row.find(Rule.PIRT_FORMAT, Field.PIRT, cell, Map.of());
      return held;
    }
    int ends = 2000 + Integer.parseInt(digits.substring(13));
    if (ends < row.context.year()) {
      row.find(Rule.PIRT_KEDALUWARSA, Field.PIRT, cell, Map.of("tahun", Integer.toString(ends)));
    }
    return new Held(HeldStatus.YES, digits.substring(0, 13) + "-" + digits.substring(13));
  }

  private static Held halal(RowReading row) {
    RawCell cell = row.cell(Field.HALAL);
    Held held = held(row, Field.HALAL);
    String number = held.number();
    if (cell == null || number == null) {
      return held;
    }
    StringBuilder compact = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      if (Character.isLetterOrDigit(number.charAt(i))) {
        compact.append(Character.toUpperCase(number.charAt(i)));
      }
    }
    if (HALAL.matcher(compact).matches()) {
      return new Held(HeldStatus.YES, compact.toString());
    }
    row.find(Rule.HALAL_FORMAT, Field.HALAL, cell, Map.of());
    return held;
  }

  /** The first column of a field that tells something; a dash means none. */
  private static Held held(RowReading row, Field field) {
    Held no = Held.UNKNOWN;
    for (RawCell cell : row.cells(field)) {
      String text = CellText.of(cell);
      if (YesNo.saysNo(text)) {
        no = new Held(HeldStatus.NO, null);
      } else if (YesNo.saysYes(text)) {
        return new Held(HeldStatus.YES, null);
      } else if (!text.isEmpty() && Mask.digits(text).length() >= 4) {
        return new Held(HeldStatus.YES, text);
      } else if (Ticks.inProcess(text)) {
        return new Held(HeldStatus.IN_PROCESS, null);
      } else if (!YesNo.isNoAnswer(text)) {
        return new Held(field == Field.HAKI ? HeldStatus.YES : HeldStatus.UNKNOWN, text);
      }
    }
    return no;
  }
}
