package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.SizeClass;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Business;
import id.lumbung.validation.UmkmRecord.Status;
import id.lumbung.workbook.RawCell;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The business: name, field of business, age, whether it lives, the class its officer gave it. */
record BusinessRule(Kbli kbli) {
  private static final Pattern KBLI =
      Pattern.compile("^(?:kbli)?\\s*[A-V]?[-. ]?([0-9]{2,5})(?![0-9])", Pattern.CASE_INSENSITIVE);

  /** As codes are grouped: {@code 96.200}, {@code 47.11.1}. */
  private static final Pattern DOT_WITHIN = Pattern.compile("(?<=[0-9])\\.(?=[0-9])");

  private static final Pattern CHOSEN = Pattern.compile("([0-9]{2})[ –-]+(.+)");

  private static final Pattern CLOSED =
      Pattern.compile(
          "^(?:sudah |telah |usaha )*(?:tutup|tidak aktif|tdk aktif|non[- ]?aktif|bangkrut|gulung"
              + " tikar|meninggal|alm|almarhum|berhenti|tidak berjalan|tidak beroperasi|closed)\\b.*");

  private static final Pattern MOVED = Pattern.compile("^(?:sudah |telah |usaha )*pindah\\b.*");

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "^(?:usaha )?(?:tidak|tdk|belum) (?:ditemukan|ketemu|diketemukan|dapat ditemui|ditemui)\\b.*");

  private static final Pattern SIZE =
      Pattern.compile("mikro|kecil|menengah|besar|micro|small|medium|large");

  Business judge(RowReading row) {
    String name = row.text(Field.NAMA_USAHA);
    if (name == null && !row.broken(Field.NAMA_USAHA)) {
      row.find(Rule.NAMA_USAHA_KOSONG, Field.NAMA_USAHA, null, null, Map.of());
    }
    if (row.context.isPrefilled()
        && row.cells(Field.STATUS_AKTIF).stream().allMatch(cell -> CellText.of(cell).isEmpty())
        && !row.broken(Field.STATUS_AKTIF)) {
      row.find(Rule.WAJIB_KOSONG, Field.STATUS_AKTIF, null, null, Map.of());
    }
    String version = version(row.context.kbliVersion());
    String code = kbli(row, version);
    return new Business(
        name,
        row.text(Field.BENTUK_USAHA),
        code,
        code == null ? null : version,
        founded(row),
        status(row),
        reportedClass(row),
        DigitalRule.judge(row));
  }

  /** KBLI 2015 and 2020 have the same divisions; nothing said means 2020. */
  private String version(@Nullable String said) {
    String wanted = said == null ? "" : Mask.digits(said);
    return kbli.versions().contains(wanted) ? wanted : "2020";
  }

  private @Nullable String kbli(RowReading row, String version) {
    RawCell cell = row.cell(Field.KBLI);
    if (cell == null) {
      return divisionChosen(row, version);
    }
    Matcher matcher = KBLI.matcher(DOT_WITHIN.matcher(CellText.of(cell)).replaceAll(""));
    String digits = matcher.find() ? matcher.group(1) : "";
    if (digits.length() == 5) {
      if (kbli.division(version, digits).isEmpty()) {
        row.find(Rule.KBLI_VERSI, Field.KBLI, cell, Map.of("versi", version));
        return null;
      }
      if (!kbli.isCode(version, digits)) {
        row.find(
            Rule.KBLI_VERSI,
            Field.KBLI,
            cell,
            Map.of(
                "versi",
                version,
                "usulan",
                kbli.nearest(version, digits).orElse("–"),
                Texts.VARIANT,
                "daftar"));
      }
      return digits;
    }
    String read = digits.length() == 4 ? fourDigits(digits, version) : null;
    row.find(
        Rule.KBLI_FORMAT,
        Field.KBLI,
        cell,
        digits.equals(read)
            ? Map.of("usulan", read, Texts.VARIANT, "kelompok")
            : Map.of("usulan", read == null ? "–" : read));
    return read;
  }

  /**
   * What four digits are: a code whose leading 0 a number lost, or a group of classes. Null where
   * both or neither may be.
   */
  private @Nullable String fourDigits(String digits, String version) {
    String padded = "0" + digits;
    boolean hasLostZero = kbli.isGroup(version, padded);
    boolean isGroup = kbli.isGroup(version, digits);
    return hasLostZero == isGroup ? null : hasLostZero ? padded : digits;
  }

  /** The division that somebody chose from a template's list of fields of business, or null. */
  private @Nullable String divisionChosen(RowReading row, String version) {
    String text = row.text(Field.JENIS_USAHA);
    Matcher chosen = CHOSEN.matcher(text == null ? "" : text);
    return chosen.matches()
            && kbli.division(version, chosen.group(1))
                .filter(division -> isNamed(division, chosen.group(2)))
                .isPresent()
        ? chosen.group(1)
        : null;
  }

  /** Whether words name a division: its own name, or that of its section with or without letter. */
  private boolean isNamed(Kbli.Division division, String words) {
    String section = division.sectionName();
    String lettered = " " + division.section() + ": " + section;
    return words.equalsIgnoreCase(section)
        || words.toLowerCase(Locale.ROOT).endsWith(lettered.toLowerCase(Locale.ROOT))
        || kbli.name(division).filter(words::equalsIgnoreCase).isPresent();
  }

  private static @Nullable Integer founded(RowReading row) {
    RawCell cell = row.cell(Field.TAHUN_BERDIRI);
    if (cell == null || CellText.of(cell).equals("0")) {
      return null;
    }
    Integer year = Dates.year(cell);
    if (year == null || year > row.context.year() || year < row.rules.foundedFrom) {
      row.find(
          Rule.TAHUN_TIDAK_WAJAR,
          Field.TAHUN_BERDIRI,
          cell,
          Map.of(Field.TAHUN_DATA.code(), Integer.toString(row.context.year())));
      return null;
    }
    return year;
  }

  private static Status status(RowReading row) {
    for (RawCell cell : row.cells(Field.STATUS_AKTIF)) {
      String text = CellText.of(cell).toLowerCase(Locale.ROOT);
      Status said = said(text);
      if (said != null) {
        return said;
      }
      String title = CellText.clean(row.title(cell)).toLowerCase(Locale.ROOT);
      boolean isInactive =
          title.contains("tidak aktif") || (title.contains("tutup") && !title.contains("aktif"));
      if (Ticks.tick(text)) {
        return isInactive ? Status.CLOSED : Status.ACTIVE;
      }
      if (!isInactive && YesNo.unticked(text)) {
        return Status.CLOSED;
      }
    }
    // "Status Usaha" may hold the legal form or whether the business lives.
    for (Field field : List.of(Field.KETERANGAN, Field.BENTUK_USAHA)) {
      for (RawCell cell : row.cells(field)) {
        Status said = said(CellText.of(cell).toLowerCase(Locale.ROOT));
        if (said != null) {
          return said;
        }
      }
    }
    return Status.ACTIVE;
  }

  private static @Nullable Status said(String text) {
    if (text.length() < 3 || text.length() > 200) {
      return null;
    }
    if (CLOSED.matcher(text).matches()) {
      return Status.CLOSED;
    }
    if (MOVED.matcher(text).matches()) {
      return Status.MOVED;
    }
    return NOT_FOUND.matcher(text).matches() ? Status.UNCONFIRMED : null;
  }

  /** A word, or a tick in one of several columns; two different classes are none. */
  private static @Nullable SizeClass reportedClass(RowReading row) {
    SizeClass only = null;
    boolean isTicked = Ticks.isAnyTicked(row.cells(Field.KELAS));
    for (RawCell cell : row.cells(Field.KELAS)) {
      String text = CellText.of(cell);
      if (CellText.blank(text) || YesNo.unticked(text) || (isTicked && Ticks.isCross(text))) {
        continue;
      }
      String words = Ticks.mark(text) ? row.title(cell) : text;
      Set<SizeClass> said = EnumSet.noneOf(SizeClass.class);
      SIZE.matcher(words.toLowerCase(Locale.ROOT))
          .results()
          .forEach(size -> said.add(sizeClass(size.group())));
      if (only != null) {
        said.add(only);
      }
      if (said.size() != 1) {
        row.find(Rule.KELAS_BEDA, Field.KELAS, cell, Map.of(Texts.VARIANT, "tak_pasti"));
        return null;
      }
      only = said.iterator().next();
    }
    return only;
  }

  private static SizeClass sizeClass(String word) {
    return switch (word) {
      case "kecil", "small" -> SizeClass.KECIL;
      case "menengah", "medium" -> SizeClass.MENENGAH;
      case "besar", "large" -> SizeClass.BESAR;
      default -> SizeClass.MIKRO;
    };
  }
}
