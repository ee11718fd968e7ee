package id.lumbung.addressing;

import id.lumbung.domain.Address;
import id.lumbung.domain.FileName;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.domain.Mask;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.layout.SheetRow;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.validation.CellText;
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
   * @throws FileRefused if it cannot be told, or is told in two ways
   */
  public static Address decide(
      Regions regions,
      String fileName,
      IdentityBlock identity,
      List<String> titleRows,
      List<String> sheetNames,
      List<SheetRow> sample,
      int currentYear)
      throws FileRefused {
    List<String> titles = new ArrayList<>(titleRows);
    titles.addAll(sheetNames);
    RegionSources sources = new RegionSources(regions);
    String code = value(identity, Label.KODE_WILAYAH);
    if (!code.isEmpty()) {
      sources.code(code);
    }
    String name = value(identity, Label.NAMA_WILAYAH);
    if (!name.isEmpty()) {
      sources.name(Clue.IDENTITY_NAME, name);
    }
    sources.freeText(Clue.FILE_NAME, FileName.spaced(FileName.stem(fileName)));
    sources.dottedCode(Clue.FILE_NAME, FileName.stem(fileName));
    titles.forEach(title -> sources.dottedCode(Clue.TITLE, title));
    sources.freeText(Clue.TITLE, titles);
    sources.column(sample);
    if (sources.unknownCode() != null) {
      throw unknownRegency(sources.unknownCode());
    }
    sources.districts(FileName.stem(fileName), titles);
    List<RegionClue> evidence = sources.evidence();
    if (evidence.isEmpty() && sources.inColumn().size() > 1) {
      throw refused(
          Reason.WILAYAH_TIDAK_DIKETAHUI,
          Map.of("n", Integer.toString(sources.inColumn().size()), Refusal.VARIANT, "beberapa"));
    }
    if (evidence.isEmpty()) {
      throw name.isEmpty()
          ? refused(Reason.WILAYAH_TIDAK_DIKETAHUI, Map.of())
          : unknownRegency(Mask.free(name));
    }
    RegionClue first = evidence.get(0);
    for (RegionClue other : evidence) {
      if (!other.regency().equals(first.regency())) {
        throw refused(
            Reason.WILAYAH_BERTENTANGAN,
            Map.of(
                "sumber_a", first.source().code(),
                "daerah_a", first.shown(),
                "sumber_b", other.source().code(),
                "daerah_b", other.shown()));
      }
    }
    try {
      return year(first.regency(), fileName, identity, titles, titleRows, sample, currentYear);
    } catch (FileRefused e) {
      throw e.from(first.regency().code(), null);
    }
  }

  private static FileRefused refused(Reason reason, Map<String, String> arguments) {
    return new FileRefused(new Refusal(reason, arguments));
  }

  private static FileRefused unknownRegency(String written) {
    return refused(
        Reason.WILAYAH_TIDAK_DIKETAHUI, Map.of("nilai", written, Refusal.VARIANT, "tertulis"));
  }

  /** Block, file name and what a title calls the year of the data must agree where they speak. */
  private static Address year(
      Regency regency,
      String fileName,
      IdentityBlock identity,
      List<String> titles,
      List<String> titleRows,
      List<SheetRow> sample,
      int currentYear)
      throws FileRefused {
    YearSources years = new YearSources(currentYear);
    Set<Integer> block = years.in(value(identity, Label.TAHUN_DATA));
    Set<Integer> file = years.in(FileName.stem(fileName));
    Integer title = years.ofTitles(titles);
    Integer said = years.saidInTitles(titles);
    if (block.size() > 1) {
      throw severalYears(Clue.IDENTITY_YEAR.code(), block);
    }
    if (!block.isEmpty()) {
      int year = block.iterator().next();
      if (!file.isEmpty() && !file.contains(year)) {
        throw contradiction(Clue.IDENTITY_YEAR.code(), block, Clue.FILE_NAME.code(), file);
      }
      if (said != null && said != year) {
        throw contradiction(Clue.IDENTITY_YEAR.code(), block, Clue.TITLE.code(), Set.of(said));
      }
      return addressed(regency, year, fileName, identity, titleRows);
    }
    if (file.size() == 1) {
      if (said != null && !file.contains(said)) {
        throw contradiction(Clue.FILE_NAME.code(), file, Clue.TITLE.code(), Set.of(said));
      }
      return addressed(regency, file.iterator().next(), fileName, identity, titleRows);
    }
    if (file.size() > 1) {
      if (title == null) {
        throw severalYears(Clue.FILE_NAME.code(), file);
      }
      if (!file.contains(title)) {
        throw contradiction(Clue.FILE_NAME.code(), file, Clue.TITLE.code(), Set.of(title));
      }
      return addressed(regency, title, fileName, identity, titleRows);
    }
    Integer year = title == null ? years.ofRows(sample) : title;
    if (year == null) {
      year = years.ofStamp(FileName.stem(fileName));
    }
    if (year == null) {
      throw refused(Reason.TAHUN_TIDAK_DIKETAHUI, Map.of("kab", regency.fullName()));
    }
    return addressed(regency, year, fileName, identity, titleRows);
  }

  private static Address addressed(
      Regency regency, int year, String fileName, IdentityBlock identity, List<String> titles) {
    String said = value(identity, Label.JENIS_KIRIMAN).toLowerCase(Locale.ROOT);
    List<String> texts = new ArrayList<>();
    if (said.isEmpty()) {
      texts.add(FileName.stem(fileName));
      texts.addAll(titles);
    } else {
      texts.add(said);
    }
    boolean addendum =
        texts.stream().anyMatch(text -> ADDENDUM.matcher(text.toLowerCase(Locale.ROOT)).find());
    return new Address(
        regency.code(),
        year,
        addendum ? SubmissionKind.ADDENDUM : SubmissionKind.FULL,
        ScopeWords.of(
            value(identity, Label.CAKUPAN), FileName.spaced(FileName.stem(fileName)), titles),
        addendum ? parent(identity) : null);
  }

  private static @Nullable Long parent(IdentityBlock identity) {
    Matcher number = NUMBER.matcher(value(identity, Label.KIRIMAN_INDUK));
    return number.find() ? Long.valueOf(number.group()) : null;
  }

  private static FileRefused contradiction(
      String sourceA, Set<Integer> yearsA, String sourceB, Set<Integer> yearsB) {
    return refused(
        Reason.TAHUN_BERTENTANGAN,
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

  private static FileRefused severalYears(String source, Set<Integer> years) {
    return refused(
        Reason.TAHUN_BERTENTANGAN,
        Map.of("sumber_a", source, "tahun_a", listed(years), Refusal.VARIANT, "satu_sumber"));
  }

  private static String listed(Set<Integer> years) {
    return String.join(", ", years.stream().map(String::valueOf).toList());
  }

  private static String value(IdentityBlock identity, Label label) {
    String said = identity.get(label);
    String value = said == null ? "" : CellText.clean(said);
    return CellText.blank(value) ? "" : value;
  }
}
