package id.lumbung.statistics;

import id.lumbung.disclosure.Cell;
import id.lumbung.disclosure.LinkedTables;
import id.lumbung.disclosure.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a publication everyone may read.
 *
 * <p>Stocks are decided first, as the tree of province, regencies and districts; a regency without
 * a published stock has no row in any other table. Then all other tables are decided together, with
 * the tables of other data years as they are published, and with every publication there was: what
 * was shown stays shown, what was kept back is kept back first, and the numbers of an area in which
 * nothing changed since are the same unknowns in both.
 */
final class Disclosure {
  private static final String STOCK = "growth";

  /** How much more readers miss what they had before, though it has another value now. */
  private static final double KEPT = 20;

  /** Tables that are about two data years. */
  private static final Set<String> OF_TWO_YEARS =
      Set.of("growth_parts", "class_transition", "transition_by_sex");

  private final DisclosureSettings settings;
  private final Set<String> productive;
  private final Map<CellKey, Cell> cells = new LinkedHashMap<>();
  private final Map<CellKey, CountedCell> counted = new HashMap<>();
  private final List<Map<CellKey, Cell>> editions = new ArrayList<>();
  private final Set<Integer> years;
  private final Set<String> withheld = new TreeSet<>();
  private int exposed;

  /**
   * What was decided.
   *
   * @param cells every number of the years, with what readers are shown of it
   * @param withheld the figures and years, with a blank between, that are kept back as a whole
   * @param exposed secret numbers that follow from what readers had before, whatever is kept back
   */
  record Decision(List<CountedCell> cells, Set<String> withheld, int exposed) {}

  private Disclosure(DisclosureSettings settings, Set<String> productive, Set<Integer> years) {
    this.settings = settings;
    this.productive = productive;
    this.years = years;
  }

  /**
   * Decides.
   *
   * @param productive KBLI sections of the productive sectors
   * @param now the numbers of the years that are to be published
   * @param editions for every publication before, the oldest first, what it and those before it
   *     showed of all years; the last one is in force
   */
  static Decision decide(
      DisclosureSettings settings,
      Set<String> productive,
      Set<Integer> years,
      Collection<CountedCell> now,
      List<Map<CellKey, CountedCell>> editions) {
    Disclosure disclosure = new Disclosure(settings, productive, years);
    disclosure.begin(now, editions);
    disclosure.decideStocks();
    disclosure.dropRows();
    disclosure.decideTables();
    return disclosure.decision();
  }

  private void begin(Collection<CountedCell> now, List<Map<CellKey, CountedCell>> before) {
    Map<CellKey, CountedCell> last = before.isEmpty() ? Map.of() : before.get(before.size() - 1);
    for (CountedCell cell : withZeros(now)) {
      counted.put(cell.key(), cell);
    }
    Set<Place> changed = changed(last);
    counted.forEach(
        (key, cell) -> {
          CountedCell earlier = last.get(key);
          boolean isMissed = earlier != null && earlier.state().isKnown();
          State first = first(cell, earlier, changed.contains(Place.of(key)));
          cells.put(key, cell.toCell(first, isMissed ? KEPT : 1));
        });
    last.forEach(
        (key, cell) -> {
          if (!years.contains(key.year())) {
            cells.put(key, cell.toCell(cell.state(), 1));
          }
        });
    for (Map<CellKey, CountedCell> edition : before) {
      Set<Place> changedSince = changed(edition);
      Map<CellKey, Cell> known = new HashMap<>();
      edition.forEach(
          (key, cell) -> {
            Cell same = changedSince.contains(Place.of(key)) ? null : cells.get(key);
            known.put(key, same == null ? cell.toCell(cell.state(), 1) : same);
          });
      editions.add(known);
    }
  }

  /** An area in a data year. */
  private record Place(int year, String area) {
    static Place of(CellKey key) {
      return new Place(key.year(), key.area());
    }
  }

  /**
   * Where any number is another one than in an edition. A reader who sees that does not know which
   * others are still what they were; where nothing changed everything is.
   */
  private Set<Place> changed(Map<CellKey, CountedCell> edition) {
    Set<Place> changed = new HashSet<>();
    counted.forEach(
        (key, cell) -> {
          CountedCell before = edition.get(key);
          if ((before == null ? 0 : before.value()) != cell.value()) {
            changed.add(Place.of(key));
          }
        });
    edition.forEach(
        (key, before) -> {
          CountedCell now = counted.get(key);
          if (years.contains(key.year()) && before.value() != (now == null ? 0 : now.value())) {
            changed.add(Place.of(key));
          }
        });
    return changed;
  }

  /** With every part of a table for every area of it: what has no row is zero. */
  private static List<CountedCell> withZeros(Collection<CountedCell> counted) {
    Map<String, Map<String, CountedCell>> parts = new TreeMap<>();
    Map<String, Set<String>> areas = new HashMap<>();
    Set<CellKey> there = new HashSet<>();
    for (CountedCell cell : counted) {
      CellKey key = cell.key();
      there.add(key);
      parts.computeIfAbsent(key.table(), table -> new TreeMap<>()).put(key.part(), cell);
      areas.computeIfAbsent(key.table(), table -> new TreeSet<>()).add(key.area());
    }
    List<CountedCell> all = new ArrayList<>(counted);
    parts.forEach(
        (table, cells) ->
            cells.forEach(
                (part, cell) -> {
                  for (String area : areas.getOrDefault(table, Set.of())) {
                    CellKey key = new CellKey(cell.key().figure(), cell.key().year(), area, part);
                    if (there.add(key)) {
                      all.add(new CountedCell(key, 0, cell.isMagnitude(), false, cell.state()));
                    }
                  }
                }));
    return all;
  }

  /** What was read as it is stays read; what was kept back is kept back first. */
  private static State first(
      CountedCell cell, @Nullable CountedCell before, boolean hasChangedNear) {
    if (cell.state() == State.IMPLIED) {
      return State.IMPLIED;
    }
    if (before != null && before.state().isKnown() && !hasChangedNear) {
      return State.SHOWN;
    }
    boolean isHidden =
        cell.isSecret() || (cell.value() > 0 && before != null && before.state() == State.HIDDEN);
    return isHidden ? State.HIDDEN : State.OPEN;
  }

  private void decideStocks() {
    solve(key -> key.figure().equals(STOCK));
    cells.forEach(
        (key, cell) -> {
          if (key.figure().equals(STOCK) && cell.state() == State.OPEN) {
            cell.become(State.SHOWN);
          }
        });
  }

  /** Where the stock of the year, or of the one before that is compared, is not published. */
  private void dropRows() {
    cells.forEach(
        (key, cell) -> {
          boolean isOther = !key.figure().equals(STOCK) && years.contains(key.year());
          boolean needsBase = OF_TWO_YEARS.contains(key.figure().split(" ", -1)[0]);
          if (isOther
              && cell.state() != State.IMPLIED
              && cell.state() != State.SHOWN
              && (isUnpublished(key.year(), key.area())
                  || (needsBase && isUnpublished(key.year() - 1, key.area())))) {
            cell.become(State.UNLISTED);
          }
        });
  }

  private boolean isUnpublished(int year, String area) {
    Cell stock = cells.get(new CellKey(STOCK, year, area, ""));
    return stock != null && !stock.state().isKnown();
  }

  private void decideTables() {
    solve(key -> true);
  }

  private void solve(Predicate<CellKey> isAsked) {
    LinkedTables tables = new LinkedTables(settings.margins());
    Set<Cell> added = new HashSet<>();
    List<CellKey> keys = cells.keySet().stream().filter(isAsked).toList();
    keys.stream().map(cells::get).filter(added::add).forEach(tables::add);
    PublicSums.of(productive, keys, cells::get).forEach(tables::add);
    for (Map<CellKey, Cell> edition : editions) {
      List<CellKey> old = edition.keySet().stream().filter(isAsked).toList();
      old.stream().map(edition::get).filter(added::add).forEach(tables::add);
      PublicSums.of(productive, old, edition::get).forEach(tables::add);
    }
    tables.decide();
    withheld.addAll(tables.withheld());
    exposed += tables.exposed().size();
  }

  private Decision decision() {
    List<CountedCell> decided = new ArrayList<>();
    counted.forEach(
        (key, cell) -> {
          State state = Objects.requireNonNull(cells.get(key)).state();
          decided.add(
              new CountedCell(
                  key,
                  cell.value(),
                  cell.isMagnitude(),
                  cell.isSecret(),
                  state == State.OPEN ? State.SHOWN : state));
        });
    return new Decision(decided, withheld, exposed);
  }
}
