package id.lumbung.publication;

import id.lumbung.domain.Office;
import id.lumbung.domain.WordList;
import id.lumbung.settings.Texts;
import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.OpenFigures;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one long table an indicator, and all of them as SDMX-CSV beside. */
final class OpenTables implements Closeable {
  /** The columns that portals of this country use. */
  static final List<String> HEADER =
      WordList.inOrder(
          """
          kode_wilayah, nama_wilayah, level, indikator, satuan, tahun, periode, nilai, status,
          tanggal
          """);

  /** SDMX-CSV 1.0: the dataflow, its dimensions, the measure, attributes. */
  static final List<String> SDMX =
      WordList.inOrder(
          """
          DATAFLOW, FREQ, REF_AREA, INDICATOR, BREAKDOWN, TIME_PERIOD, OBS_VALUE, UNIT_MEASURE,
          OBS_STATUS, CONF_STATUS
          """);

  private static final String DATAFLOW = "LUMBUNG:UMKM(1.0)";
  private static final String ALL = "all";
  private final Path folder;
  private final Wording words = new Wording("release", Texts.INDONESIAN);
  private final Wording own = new Wording("opendata", Texts.INDONESIAN);
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, FigureRow> cards = new HashMap<>();
  private final Map<String, String> sections = new HashMap<>();
  private final Csv sdmx;
  private @Nullable Csv open;
  private String code = "";
  private String date = "";

  OpenTables(Path folder) throws IOException {
    this.folder = folder;
    this.sdmx = new Csv(folder.resolve("sdmx.csv"), SDMX);
  }

  void begin(OpenFigures.About about) {
    about.cards().forEach(card -> cards.put(card.code("code"), card));
    about
        .sections()
        .forEach(row -> sections.put(row.code("code"), String.valueOf(row.text("label_id"))));
    Instant moment = about.moment();
    date = moment == null ? "" : LocalDate.ofInstant(moment, Office.ZONE).toString();
  }

  /** Takes a figure; figures of an indicator come together. */
  void take(FigureRow row) throws IOException {
    FigureRow card = cards.get(row.code("indicator"));
    if (card == null) {
      return;
    }
    if (!row.code("indicator").equals(code)) {
      endTable();
      code = row.code("indicator");
      open = new Csv(folder.resolve(Resource.slug(code) + ".csv"), HEADER);
    }
    BigDecimal value = row.number("value");
    String shown = value == null ? "" : value.stripTrailingZeros().toPlainString();
    table()
        .line(
            List.of(
                row.code("area_code"),
                row.code("area"),
                own.of("level", row.text("area_level")),
                name(card, row.code("breakdown")),
                words.side(card.text("unit")),
                row.code("year"),
                own.get("period.annual"),
                shown,
                own.of("status", status(row)),
                date));
    sdmx.line(
        List.of(
            DATAFLOW,
            "A",
            identifier(row.code("area_code")),
            identifier(code),
            row.code("breakdown").isEmpty() ? "_T" : identifier(row.code("breakdown")),
            row.code("year"),
            shown,
            identifier(english(card.text("unit"))),
            sdmxStatus(row),
            status(row).equals("suppressed") ? "C" : "F"));
  }

  private Csv table() {
    return Objects.requireNonNull(open);
  }

  /** The indicator in words, with the part of it that the figure is of. */
  private String name(FigureRow card, String breakdown) {
    String concept = words.side(card.text("concept"));
    if (breakdown.isEmpty()) {
      return concept;
    }
    List<String> parts = List.of(breakdown.split("\\.", -1));
    String part =
        switch (code) {
          case "survival_pct" -> own.get("part.cohort", "angkatan", breakdown);
          case "workforce_share_pct" ->
              own.of("numerator", parts.get(0)) + ", " + words.of("series", parts.get(1));
          case "market_reach" -> reach(parts);
          case "naik_kelas" ->
              own.get(
                  "part.from_to",
                  "dari",
                  lower(words.of("class", parts.get(0))),
                  "ke",
                  lower(words.of("class", parts.get(1))));
          case "ownership" -> owner(parts);
          case "sector" -> sector(parts);
          default -> lower(words.of("class", breakdown));
        };
    return concept + ": " + part;
  }

  private String reach(List<String> parts) {
    String reach = words.of("reach", parts.get(0));
    return parts.size() == 1 ? reach : reach + ", " + words.of("destination", parts.get(1));
  }

  private String owner(List<String> parts) {
    List<String> told = new ArrayList<>();
    told.add(lower(words.of("sex", parts.get(0))));
    if (!parts.get(1).equals(ALL)) {
      told.add(own.get("part.section", "nama", section(parts.get(1))));
    }
    if (!parts.get(2).equals(ALL)) {
      told.add(own.get("part.class", "nama", lower(words.of("class", parts.get(2)))));
    }
    return String.join(", ", told);
  }

  private String sector(List<String> parts) {
    String section = section(parts.get(0));
    return parts.get(1).equals(ALL)
        ? section
        : section + ", " + own.get("part.division", "kode", parts.get(1));
  }

  private String section(String letter) {
    String name = sections.get(letter);
    return name == null ? lower(words.of("section", letter)) : name;
  }

  private static String lower(String word) {
    return word.length() == 1 ? word : word.toLowerCase(Texts.INDONESIAN);
  }

  private String english(@Nullable String both) {
    return both == null ? "" : both.substring(both.indexOf('|') + 1).strip();
  }

  /** The state of a figure; one that is not there is either kept back or does not exist. */
  private static String status(FigureRow row) {
    if (row.has("value")) {
      return row.code("flag").equals("suppressed") ? "final" : row.code("flag");
    }
    return row.isKeptBack() ? "suppressed" : "missing";
  }

  /** The letter of CL_OBS_STATUS. */
  private static String sdmxStatus(FigureRow row) {
    return switch (status(row)) {
      case "provisional" -> "P";
      case "estimated" -> "E";
      case "break" -> "B";
      case "suppressed" -> "Q";
      case "missing" -> "O";
      default -> "A";
    };
  }

  /** A code of ours as SDMX allows identifiers: letters, figures and underscores. */
  private static String identifier(String code) {
    String plain = code.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
    return plain.toUpperCase(Locale.ROOT);
  }

  private void endTable() throws IOException {
    if (open != null) {
      Resource resource = open.end(code);
      resources.put(resource.file(), resource);
      open = null;
    }
  }

  /** Ends the last tables. */
  void finish() throws IOException {
    endTable();
    Resource all = sdmx.end("");
    resources.put(all.file(), all);
  }

  /** What was written. */
  Map<String, Resource> resources() {
    return resources;
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
    sdmx.close();
  }
}
