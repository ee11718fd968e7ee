package id.lumbung.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every figure that everyone may read, one by one, and what is told of them. */
public final class OpenFigures {
  /** Models of figures by the relation without which they have none. */
  private static final Map<String, String> FIGURES = new LinkedHashMap<>();

  static {
    FIGURES.put("growth", "mart_public.growth_parts");
    FIGURES.put("survival_pct", "mart_public.survival");
    FIGURES.put("workforce_share_pct", "mart_public.workforce_share");
    FIGURES.put("size_class", "mart_public.size_class");
    FIGURES.put("programmes", "mart_public.programme_coverage");
    FIGURES.put("market_reach", "mart_public.market_reach");
    FIGURES.put("naik_kelas", "mart_public.class_transition");
    FIGURES.put("ownership", "mart_public.ownership");
    FIGURES.put("sector", "mart_public.sector");
  }

  private final JdbcClient db;
  private final TransactionTemplate snapshot;
  private final String kbliVersion;

  /**
   * @param transaction in whose manner everything is read, as of one moment
   * @param settings name the version of KBLI whose names sections bear
   */
  public OpenFigures(JdbcClient db, TransactionTemplate transaction, StatisticsSettings settings) {
    this.db = db;
    this.snapshot = ReleaseTables.snapshot(transaction);
    this.kbliVersion = settings.kbliVersion();
  }

  /** Takes figures one after the other: those of an indicator stand together. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes a figure.
     *
     * @param row {@code indicator, breakdown, area_code, area_level, area, year, value, flag,
     *     reason, as_of}
     */
    void take(FigureRow row) throws IOException;
  }

  /**
   * What is told of the figures.
   *
   * @param cards of indicators
   * @param variables of the register
   * @param sections of KBLI with their names
   * @param firstYear first data year; null where nothing is published
   * @param lastYear last data year
   * @param moment when they were published, else of what moment they are
   * @param vintage number of the frozen set
   */
  public record About(
      List<FigureRow> cards,
      List<FigureRow> variables,
      List<FigureRow> sections,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear,
      @Nullable Instant moment,
      int vintage) {
    /** Copies the lists. */
    public About {
      cards = List.copyOf(cards);
      variables = List.copyOf(variables);
      sections = List.copyOf(sections);
    }
  }

  /** Reads all figures and what is told of them, as of one moment. */
  public interface Reader {
    /** Takes what is told before the first figure comes. */
    Taker begin(About about) throws IOException;
  }

  /** Whether anything is published. */
  public boolean isEmpty() {
    return rows("edition").get(0).number("first_year") == null;
  }

  /**
   * Reads everything.
   *
   * @throws IOException what the reader throws
   */
  public void read(Reader reader) throws IOException {
    try {
      snapshot.executeWithoutResult(
          status -> {
            try {
              Taker taker = reader.begin(about());
              for (Map.Entry<String, String> figure : FIGURES.entrySet()) {
                if (isThere(figure.getValue())) {
                  each(figure.getKey(), taker);
                }
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private About about() {
    FigureRow edition = rows("edition").get(0);
    List<FigureRow> published = isThere("mart.publication") ? rows("published") : List.of();
    String at = published.isEmpty() ? null : published.get(0).text("published_at");
    String moment = at == null ? edition.text("as_of") : at;
    return new About(
        rows("cards"),
        rows("variables"),
        isThere("mart.dim_kbli_section") ? rows("sections") : List.of(),
        edition.has("first_year") ? (Integer) edition.whole("first_year") : null,
        edition.has("last_year") ? (Integer) edition.whole("last_year") : null,
        moment == null ? null : Instant.parse(moment),
        edition.has("vintage") ? edition.whole("vintage") : 0);
  }

  private boolean isThere(String relation) {
    return db.sql("select to_regclass(:relation) is not null")
        .param("relation", relation)
        .query(Boolean.class)
        .single();
  }

  private List<FigureRow> rows(String name) {
    return db.sql(model(name))
        .param("kbliVersion", kbliVersion)
        .query((row, n) -> ReleaseTables.row(row))
        .list();
  }

  private void each(String name, Taker taker) {
    db.sql(model(name))
        .query(
            result -> {
              try {
                taker.take(Objects.requireNonNull(ReleaseTables.row(result)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static String model(String name) {
    return Models.text("open", name);
  }
}
