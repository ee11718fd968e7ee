package id.lumbung.addressing;

import id.lumbung.domain.Scope;
import java.util.List;
import java.util.regex.Pattern;

/** Tells from what a workbook calls itself whether it is a part of its regency's year. */
final class ScopeWords {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(lengkap|seluruh(nya)?|semua|penuh|utuh|whole|all|full|complete)\\b", FLAGS);

  /** A district of its own, not a list by districts. */
  private static final String DISTRICT =
      "(?<!\\b(?:per|se|tiap|setiap|menurut|antar|semua|seluruh)[ -])"
          + "\\b(kec|kecamatan|kelurahan|desa)\\b[ .:]+(?!(dan|atau|se|/)\\b)\\p{L}";

  private static final String PIECE =
      "\\b(bagian|bag|part|tahap|gelombang|batch)[ .:-]*(ke[ -]*)?"
          + "([0-9]+|[ivx]+|[a-d]|(ke)?(satu|pertama|dua|tiga|empat|lima|enam)|terakhir|akhir)\\b"
          + "|\\b(lanjutan|sisa(nya)?)\\b";

  private static final Pattern IS_PIECE = Pattern.compile("\\bsebagian\\b|" + PIECE, FLAGS);
  private static final Pattern IS_DISTRICT = Pattern.compile(DISTRICT, FLAGS);

  /** A line above a list may name the first of several districts; a title says of what it is. */
  private static final Pattern TITLE =
      Pattern.compile("\\b(data|daftar|rekap|rekapitulasi|laporan|umkm|ukm|usaha)\\b", FLAGS);

  private ScopeWords() {}

  /**
   * @param said what the identity sheet says of the scope; empty without
   * @param name of the file, spaced, without its ending
   */
  static Scope of(String said, String name, List<String> titles) {
    if (!said.isEmpty()) {
      Scope scope = of(said);
      return scope == Scope.UNSAID && WHOLE.matcher(said).find() ? Scope.WHOLE : scope;
    }
    Scope scope = of(name.replace('_', ' '));
    for (String title : titles) {
      if (scope == Scope.UNSAID && TITLE.matcher(title).find()) {
        scope = of(title);
      }
    }
    return scope;
  }

  private static Scope of(String text) {
    if (IS_PIECE.matcher(text).find()) {
      return Scope.PART;
    }
    return IS_DISTRICT.matcher(text).find() ? Scope.DISTRICT : Scope.UNSAID;
  }
}
