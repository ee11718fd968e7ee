package id.lumbung.addressing;

import id.lumbung.addressing.Address.Addressed;
import id.lumbung.addressing.Address.Kind;
import id.lumbung.addressing.Address.Refused;
import id.lumbung.layout.SheetRow;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.settings.Texts;
import id.lumbung.validation.CellText;
import id.lumbung.validation.Mask;
import id.lumbung.validation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which regency and year a file speaks of: identity block, file name, titles, columns. Two
 * sources that name different regencies refuse the file, for a wrong guess would replace what
 * another regency sent.
 */
public final class Addressing {
  private static final Pattern ADDENDUM =
      Pattern.compile("(?<![a-z])(?:tambahan|susulan|addendum|adendum)(?![a-z])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Addressing() {}

  /**
   * Decides the address of a file.
   *
   * @param identity the identity block, values by label in lower case: {@code kode wilayah, nama
   *     kabupaten/kota, tahun data, jenis kiriman, kiriman induk}; empty without a block
   * @param titleRows texts of the title rows
   * @param sheetNames names of the sheets, which tell region and year but no kind: a list of
   *     businesses that were added stands beside the others
   * @param sample the first data rows
   * @param currentYear no data year is later than this
   */
  public static Address decide(
      Regions regions,
      String fileName,
      Map<String, String> identity,
      List<String> titleRows,
      List<String> sheetNames,
      List<SheetRow> sample,
      int currentYear) {
    List<String> titles = new ArrayList<>(titleRows);
    titles.addAll(sheetNames);
    RegionSources sources = new RegionSources(regions);
    String code = value(identity, "kode wilayah");
    if (!code.isEmpty()) {
      sources.code(code);
    }
    String name = value(identity, "nama kabupaten/kota");
    if (!name.isEmpty()) {
      sources.name(Evidence.IDENTITY_NAME, name);
    }
    sources.freeText(Evidence.FILE_NAME, stem(fileName));
    sources.dottedCode(Evidence.FILE_NAME, stem(fileName));
    titles.forEach(title -> sources.dottedCode(Evidence.TITLE, title));
    sources.freeText(Evidence.TITLE, titles);
    sources.column(sample);
    if (sources.unknownCode() != null) {
      return unknownRegency(sources.unknownCode());
    }
    sources.districts(stem(fileName), titles);
    List<RegionEvidence> evidence = sources.evidence();
    if (evidence.isEmpty()) {
      return name.isEmpty()
          ? new Refused(Refusal.WILAYAH_TIDAK_DIKETAHUI.name(), Map.of())
          : unknownRegency(Mask.free(name));
    }
    RegionEvidence first = evidence.get(0);
    for (RegionEvidence other : evidence) {
      if (!other.regency().equals(first.regency())) {
        return new Refused(
            Refusal.WILAYAH_BERTENTANGAN.name(),
            Map.of(
                "sumber_a", first.source().code(),
                "daerah_a", first.shown(),
                "sumber_b", other.source().code(),
                "daerah_b", other.shown()));
      }
    }
    return year(first.regency(), fileName, identity, titles, titleRows, sample, currentYear);
  }

  private static Refused unknownRegency(String written) {
    return new Refused(
        Refusal.WILAYAH_TIDAK_DIKETAHUI.name(),
        Map.of("nilai", written, Texts.VARIANT, "tertulis"));
  }

  /** Block, file name and what a title calls the year of the data must agree where they speak. */
  private static Address year(
      Regency regency,
      String fileName,
      Map<String, String> identity,
      List<String> titles,
      List<String> titleRows,
      List<SheetRow> sample,
      int currentYear) {
    YearSources years = new YearSources(currentYear);
    Set<Integer> block = years.in(value(identity, "tahun data"));
    Set<Integer> file = years.in(stem(fileName));
    Integer title = years.ofTitles(titles);
    Integer said = years.saidInTitles(titles);
    if (block.size() > 1) {
      return severalYears(Evidence.IDENTITY_YEAR.code(), block);
    }
    if (!block.isEmpty()) {
      int year = block.iterator().next();
      if (!file.isEmpty() && !file.contains(year)) {
        return contradiction(Evidence.IDENTITY_YEAR.code(), block, Evidence.FILE_NAME.code(), file);
      }
      return said == null || said == year
          ? addressed(regency, year, fileName, identity, titleRows)
          : contradiction(
              Evidence.IDENTITY_YEAR.code(), block, Evidence.TITLE.code(), Set.of(said));
    }
    if (file.size() == 1) {
      return said == null || file.contains(said)
          ? addressed(regency, file.iterator().next(), fileName, identity, titleRows)
          : contradiction(Evidence.FILE_NAME.code(), file, Evidence.TITLE.code(), Set.of(said));
    }
    if (file.size() > 1) {
      if (title == null) {
        return severalYears(Evidence.FILE_NAME.code(), file);
      }
      return file.contains(title)
          ? addressed(regency, title, fileName, identity, titleRows)
          : contradiction(Evidence.FILE_NAME.code(), file, Evidence.TITLE.code(), Set.of(title));
    }
    Integer year = title == null ? years.ofRows(sample) : title;
    return year == null
        ? new Refused(Refusal.TAHUN_TIDAK_DIKETAHUI.name(), Map.of("kab", regency.fullName()))
        : addressed(regency, year, fileName, identity, titleRows);
  }

  private static Address addressed(
      Regency regency,
      int year,
      String fileName,
      Map<String, String> identity,
      List<String> titles) {
    String said = value(identity, "jenis kiriman").toLowerCase(Locale.ROOT);
    List<String> texts = new ArrayList<>();
    if (said.isEmpty()) {
      texts.add(stem(fileName));
      texts.addAll(titles);
    } else {
      texts.add(said);
    }
    boolean addendum =
        texts.stream().anyMatch(text -> ADDENDUM.matcher(text.toLowerCase(Locale.ROOT)).find());
    return new Addressed(
        regency, year, addendum ? Kind.ADDENDUM : Kind.FULL, addendum ? parent(identity) : null);
  }

  private static @Nullable Long parent(Map<String, String> identity) {
    Matcher number = NUMBER.matcher(value(identity, "kiriman induk"));
    return number.find() ? Long.valueOf(number.group()) : null;
  }

  private static Refused contradiction(
      String sourceA, Set<Integer> yearsA, String sourceB, Set<Integer> yearsB) {
    return new Refused(
        Refusal.TAHUN_BERTENTANGAN.name(),
        Map.of(
            "sumber_a",
            sourceA,
            "tahun_a",
            listed(yearsA),
            "sumber_b",
            sourceB,
            "tahun_b",
            listed(yearsB)));
  }

  private static Refused severalYears(String source, Set<Integer> years) {
    return new Refused(
        Refusal.TAHUN_BERTENTANGAN.name(),
        Map.of("sumber_a", source, "tahun_a", listed(years), Texts.VARIANT, "satu_sumber"));
  }

  private static String listed(Set<Integer> years) {
    return String.join(", ", years.stream().map(String::valueOf).toList());
  }

  private static String value(Map<String, String> identity, String label) {
    String value = CellText.clean(identity.getOrDefault(label, ""));
    return CellText.blank(value) ? "" : value;
  }

  /** The file name without its folder and its ending. */
  private static String stem(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
