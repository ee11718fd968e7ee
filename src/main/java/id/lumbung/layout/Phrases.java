package id.lumbung.layout;

import id.lumbung.domain.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words by which people close a page, and which no business is called. */
final class Phrases {
  private static final Pattern TOTAL_FIRST =
      Pattern.compile(
          "(?<sub>sub[ -]?)?(?:grand |gran )?(?:total|jumlah|jml|jlh|count|akumulasi|rata[- ]?rata"
              + "|rata2|rerata|dipindahkan|pindahan)\\b\\.?");

  /** A word written with spaces between its letters: {@code J U M L A H}. */
  private static final Pattern SPACED = Pattern.compile("(?:(?<=^| )\\p{L} ){3,}\\p{L}(?= |$)");

  private static final Pattern TOTAL_LAST =
      Pattern.compile(
          "(?<rest>.*?) ?\\b(?<sub>sub[ -]?)?(?:grand )?(?:total|jumlah|count|sum)[ :.=-]*");

  /** Words beside that of a total which say what was counted, and name nobody. */
  private static final Set<String> OF_COUNTS =
      WordList.of(
          """
          total, jumlah, grand, besar, akhir, umum, keseluruhan, seluruh, seluruhnya, semua,
          semuanya, umkm, ukm, ikm, usaha, pelaku, pengusaha, unit, data, dan, mikro, kecil,
          menengah, tenaga, kerja, karyawan, rp, rupiah, orang, org, jiwa, kk, buah, baris, per,
          se, dari, di, ini, s, d, sampai, dengan, laki, perempuan, omset, omzet, aset, modal,
          binaan, bulan, lalu, minggu
          """);

  /** Words after which a place or a page is named, whatever it is called. */
  private static final Set<String> BEFORE_PARTS =
      WordList.of(
          """
          kec, kecamatan, desa, kel, kelurahan, ds, hal, halaman, pindahan, dipindahkan, lembar
          """);

  private static final Set<String> BEFORE_WHOLES =
      Set.of("kab", "kabupaten", "kota", "provinsi", "prov", "sekabupaten", "sekota");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}0-9]+");
  private static final Pattern COUNT =
      Pattern.compile(
          "[:=]? ?[0-9]{1,3}(?:[.,]?[0-9]{3}){0,3}(?: (?:umkm|ukm|ikm|usaha|pelaku(?: usaha)?"
              + "|pengusaha|unit(?: usaha)?|orang|org|jiwa|kk|data|baris|buah))?");
  private static final Pattern RECAP =
      Pattern.compile("(?:tabel |data )?(?:rekap|rekapitulasi|ringkasan)\\b.*");
  private static final Pattern COUNTED =
      Pattern.compile("(?:jumlah|jml|jlh|total|banyak(?:nya)?)\\b.*|(?:umkm|ukm)");
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
      Pattern.compile(
          "([0-9ivx]{1,4}[.)] ?|[a-z][.)] ?)?((data|daftar|umkm|ukm|ikm|usaha|mikro|kecil|dan|menengah"
              + "|pelaku|wilayah|di) ?)*(kecamatan|kec\\.?)[ :.]+\\p{L}.{2,60}");
  private static final Pattern VILLAGE =
      Pattern.compile(
          "([0-9ivx]{1,4}[.)] ?|[a-z][.)] ?)?(desa|kelurahan|kel\\.|ds\\.)[ :.]+\\p{L}.{2,40}");
  private static final int LONGEST = 200;

  private Phrases() {}

  /** The form in which phrases are compared. */
  static String plain(String text) {
    String clean = Titles.clean(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    return clean.toLowerCase(Locale.ROOT);
  }

  /**
   * Total or subtotal, or null for a text that only begins or ends like one: beside the word stands
   * nothing but what was counted, a number or a place.
   *
   * @param isPlace whether a plain word is one of a place's name
   */
  static @Nullable RowRole totalRole(String plain, Predicate<String> isPlace) {
    String closed = SPACED.matcher(plain).replaceAll(match -> match.group().replace(" ", ""));
    return totalRoleOfWords(closed, isPlace);
  }

  private static @Nullable RowRole totalRoleOfWords(String plain, Predicate<String> isPlace) {
    Matcher first = TOTAL_FIRST.matcher(plain);
    if (first.lookingAt()) {
      return totalRole(plain.substring(first.end()), first.group("sub") != null, isPlace);
    }
    Matcher last = TOTAL_LAST.matcher(plain);
    return last.matches() && !last.group("rest").isBlank()
        ? totalRole(last.group("rest"), last.group("sub") != null, isPlace)
        : null;
  }

  private static @Nullable RowRole totalRole(
      String rest, boolean isSubtotal, Predicate<String> isPlace) {
    boolean isOfPart = isSubtotal;
    for (String word : BETWEEN_WORDS.split(rest.strip(), -1)) {
      if (BEFORE_PARTS.contains(word)) {
        return RowRole.SUBTOTAL;
      }
      if (BEFORE_WHOLES.contains(word)) {
        return isOfPart ? RowRole.SUBTOTAL : RowRole.TOTAL;
      }
      boolean isCounted = OF_COUNTS.contains(word) || Contents.digits(word) == word.length();
      if (!isCounted && !isPlace.test(word)) {
        return null;
      }
      isOfPart |= !isCounted;
    }
    return isOfPart ? RowRole.SUBTOTAL : RowRole.TOTAL;
  }

  /** Whether a plain text is a number of businesses or people, {@code 12 UMKM}. */
  static boolean isCount(String plain) {
    return COUNT.matcher(plain).matches();
  }

  /** Whether a plain text is the title of a table of counts. */
  static boolean opensRecap(String plain) {
    return RECAP.matcher(plain).matches();
  }

  /** Whether a plain text is the title of a column of counts. */
  static boolean isTitleOfCounts(String plain) {
    return COUNTED.matcher(plain).matches();
  }

  /** Whether a plain text opens the block of signatures. */
  static boolean opensSignature(String plain) {
    return SIGNATURE.matcher(plain).matches();
  }

  /** Whether a plain text is the name of a district, said to be one. */
  static boolean namesDistrict(String plain) {
    return DISTRICT.matcher(plain).matches();
  }

  /** Whether a plain text is the name of a village, said to be one. */
  static boolean namesVillage(String plain) {
    return VILLAGE.matcher(plain).matches();
  }

  /** Whether a plain text is a footnote. */
  static boolean isNote(String plain) {
    return NOTE.matcher(plain).matches();
  }
}
