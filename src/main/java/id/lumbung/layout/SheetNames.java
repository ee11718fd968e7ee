package id.lumbung.layout;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a sheet says about it. */
final class SheetNames {
  private static final Pattern IDENTITY = Pattern.compile("identitas( (kiriman|data|berkas))?");
  private static final Pattern INSTRUCTIONS =
      Pattern.compile(
          "(petunjuk|instruksi|panduan|pedoman|keterangan|referensi|cara (pengisian|mengisi)"
              + "|daftar pilihan|pilihan|kamus|bantuan|readme|baca dulu)\\b.*");
  private static final Pattern RECAP =
      Pattern.compile(".*\\b(rekap|rekapan|rekapitulasi|ringkasan|resume|grafik|summary)\\b.*");

  private SheetNames() {}

  static boolean isIdentity(String name) {
    return IDENTITY.matcher(plain(name)).matches();
  }

  static boolean isInstructions(String name) {
    return INSTRUCTIONS.matcher(plain(name)).matches();
  }

  static boolean isLessons(String name) {
    return name.strip().equalsIgnoreCase(OwnMarks.COLUMNS);
  }

  /** Whether a sheet is one of those on which an answer lists businesses. */
  static boolean isAnswered(String name) {
    return plain(name).startsWith(OwnMarks.NOT_NAMED.toLowerCase(Locale.ROOT))
        || plain(name).startsWith(OwnMarks.MET.toLowerCase(Locale.ROOT));
  }

  static boolean isRecap(String name) {
    return RECAP.matcher(plain(name)).matches();
  }

  private static String plain(String name) {
    return Titles.clean(name.replace('_', ' ')).toLowerCase(Locale.ROOT);
  }
}
