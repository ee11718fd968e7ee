package id.lumbung.workbook;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words by which people close a page, and which no business is called. */
final class Phrases {
  private static final String TOTAL_WORD = "(grand total|total|jumlah|jml\\.?)";
  private static final Pattern KEYWORD = Pattern.compile("(sub|grand|total|jumlah|jml).*");
  private static final Pattern SUBTOTAL =
      Pattern.compile(
          "sub[ -]?(total|jumlah).*|"
              + TOTAL_WORD
              + " (per )?(kec\\b|kecamatan|desa|kel\\b|kelurahan|ds\\b|hal\\b|halaman|pindahan"
              + "|dipindahkan|lembar).*");
  private static final Pattern TOTAL =
      Pattern.compile(
          TOTAL_WORD
              + "([ :.,/&()=-]+(total|besar|akhir|umum|keseluruhan|seluruh|seluruhnya|semua|umkm|ukm"
              + "|ikm|usaha|pelaku|unit|data|dan|mikro|kecil|menengah|tenaga|kerja|rp|orang"
              + "|[0-9.,]+))*[ :.=-]*|"
              + TOTAL_WORD
              + " (se[- ]?)?(kab\\b|kabupaten|kota|provinsi|prov\\b).*");
  private static final String MONTH =
      "(januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november"
          + "|nopember|desember|jan|feb|mar|apr|jun|jul|agt|ags|sep|okt|nov|des)";
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "mengetahui\\b.*|menyetujui\\b.*|disahkan\\b.*|"
              + "(plt\\.?|plh\\.?|an\\.|a\\.n\\.?)? ?kepala (dinas|bidang|seksi|desa|kantor|upt|bagian)\\b.*"
              + "|kadis\\b.*|kabid\\b.*|(plt|plh)\\b.*|camat\\b.*|lurah\\b.*|a\\.n\\..*"
              + "|nip\\b[ .:]*([0-9 .]{6,}|\\.{2,}|_{2,}|…+)?"
              + "|(yang )?(membuat|dibuat oleh|disusun oleh)\\b.*|tanda tangan.*|ttd\\b.*"
              + "|petugas (pendata|pendataan|input)\\b.*|pembina( tk| utama| muda|,).*"
              + "|[\\p{L} .]{3,40}, ?([0-9]{1,2}|[._…]{2,}|  ?)? ?[-/]? ?"
              + MONTH
              + "[ -/]*[0-9]{4}.*");
  private static final Pattern NOTE =
      Pattern.compile(
          "(catatan|sumber( data)?|keterangan|ket|note|nb|n\\.b|cat)\\.? ?[:*].*|\\*+ ?\\)? ?\\p{L}.*"
              + "|(sumber|catatan)\\b.*");
  private static final Pattern DISTRICT =
      Pattern.compile("([0-9ivx]{1,4}[.)] ?|[a-z][.)] ?)?(kecamatan|kec\\.?)[ :.]+\\p{L}.{2,40}");
  private static final int LONGEST = 200;

  private Phrases() {}

  /** The form in which phrases are compared. */
  static String plain(String text) {
    String clean = Titles.clean(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    return clean.toLowerCase(Locale.ROOT);
  }

  /** Whether a plain text may begin a line of totals at all. */
  static boolean beginsLikeTotal(String plain) {
    return KEYWORD.matcher(plain).matches();
  }

  /** Total or subtotal, or null for a text that only begins like one. */
  static @Nullable RowRole totalRole(String plain) {
    if (SUBTOTAL.matcher(plain).matches()) {
      return RowRole.SUBTOTAL;
    }
    return TOTAL.matcher(plain).matches() ? RowRole.TOTAL : null;
  }

  /** Whether a plain text opens the block of signatures. */
  static boolean opensSignature(String plain) {
    return SIGNATURE.matcher(plain).matches();
  }

  /** Whether a plain text is the name of a district, said to be one. */
  static boolean namesDistrict(String plain) {
    return DISTRICT.matcher(plain).matches();
  }

  /** Whether a plain text is a footnote. */
  static boolean isNote(String plain) {
    return NOTE.matcher(plain).matches();
  }
}
