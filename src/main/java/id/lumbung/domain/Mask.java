package id.lumbung.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides personal data in whatever leaves a row: findings, logs, receipts. */
public final class Mask {
  /** Digits that may be a NIK, a card or a telephone, with the marks people put between them. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\+?[0-9](?:[ .\\-/]{0,2}[0-9]){8,}");

  private static final Pattern FULL_DATE =
      Pattern.compile(
          "\\b(?:[0-2]?[0-9]|3[01])([-/. ])(?:[0-2]?[0-9]|3[01])\\1([0-9]{4}|[0-9]{2})\\b");

  private static final Pattern MAIL = Pattern.compile("[^ ,;]{1,64}@");

  private static final int LONGEST = 80;

  private Mask() {}

  /**
   * NIK, family card, NPWP: the last four digits, fewer where they could be a part of the birth
   * date (digits 7 to 12 of a NIK).
   */
  public static String nik(String text) {
    String digits = digits(text);
    int kept = Math.max(0, Math.min(4, digits.length() - 12));
    return "*".repeat(Math.max(4, Math.min(12, digits.length() - kept)))
        + digits.substring(digits.length() - kept);
  }

  /** The last three digits. */
  static String phone(String text) {
    String digits = digits(text);
    return digits.length() < 7
        ? "*".repeat(Math.max(4, digits.length()))
        : "*".repeat(Math.min(12, digits.length() - 3)) + digits.substring(digits.length() - 3);
  }

  /** Initials: {@code S. R.}. */
  public static String name(String text) {
    StringBuilder initials = new StringBuilder();
    for (String word : text.strip().split("\\s+", 8)) {
      if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && initials.length() < 12) {
        initials
            .append(initials.length() == 0 ? "" : " ")
            .append(Character.toUpperCase(word.charAt(0)))
            .append('.');
      }
    }
    return initials.length() == 0 ? "****" : initials.toString();
  }

  /** Any other text: long numbers, full dates and mailboxes are hidden, length is cut. */
  public static String free(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    if (cut.indexOf('@') >= 0) {
      cut = MAIL.matcher(cut).replaceAll("****@");
    }
    cut = FULL_DATE.matcher(cut).replaceAll("**$1**$1$2");
    return LONG_NUMBER.matcher(cut).replaceAll(match -> hidden(match.group()));
  }

  /** An amount: only numbers too long for money are hidden. */
  public static String amount(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return digits(cut).length() >= 15 && !cut.contains("E") ? free(cut) : cut;
  }

  /** Whether a field is a number that belongs to one person: of it only the end may be seen. */
  public static boolean isNumberOfAPerson(Field field) {
    return switch (field) {
      case NIK, NO_KK, NPWP, HP -> true;
      default -> false;
    };
  }

  /** What a field's cell may show; null where it may show nothing. */
  public static @Nullable String of(Field field, String text) {
    return switch (field) {
      case NIK, NO_KK, NPWP -> nik(text);
      case HP -> phone(text);
      case NAMA_PEMILIK -> name(text);
      case TANGGAL_LAHIR -> null;
      case EMAIL, ALAMAT, KOORDINAT -> "****";
      case MODAL, MODAL_SENDIRI, MODAL_LUAR, ASET, OMZET_TAHUN, OMZET_BULAN -> amount(text);
      default -> free(text);
    };
  }

  public static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static String hidden(String number) {
    String digits = digits(number);
    return Matcher.quoteReplacement(
        "*".repeat(digits.length() - 3) + digits.substring(digits.length() - 3));
  }
}
