package id.lumbung.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must stay secret in tables with sums stays so, and little else is kept back for it. */
class LinkedTablesTest {
  private static final Margins MARGINS = new Margins(3, 0.1);

  private static Cell cell(String table, String name, double value, boolean isMagnitude) {
    boolean isSecret = !isMagnitude && value > 0 && value < 3;
    return new Cell(
        table,
        name,
        value,
        isMagnitude,
        isSecret,
        1 + Math.log1p(value),
        isSecret ? State.HIDDEN : State.OPEN);
  }

  @Test
  void aSecretInARowTakesThreeOthersWithIt() {
    LinkedTables tables = new LinkedTables(MARGINS);
    Cell[][] cells = square(tables, "t", new double[][] {{2, 20, 30}, {40, 50, 60}, {70, 80, 90}});

    tables.decide();

    assertThat(tables.withheld()).isEmpty();
    assertThat(hidden(cells)).hasSize(4).contains("0/0");
  }

  @Test
  void whatNothingCanHideIsWithheldAsAWhole() {
    LinkedTables tables = new LinkedTables(MARGINS);
    Cell whole = cell("wholes", "w", 3, false);
    whole.become(State.SHOWN);
    Cell one = cell("t", "a", 2, false);
    Cell other = cell("t", "b", 1, false);
    List.of(whole, one, other).forEach(tables::add);
    tables.add(new Sum().plus(-1, whole).plus(1, one).plus(1, other));

    tables.decide();

    assertThat(tables.withheld()).containsExactly("t");
    assertThat(tables.exposed()).isEmpty();
    assertThat(other.state()).isEqualTo(State.UNLISTED);
  }

  @Test
  void whatFollowsFromWhatReadersHaveIsTold() {
    LinkedTables tables = new LinkedTables(MARGINS);
    Cell whole = cell("wholes", "w", 12, false);
    whole.become(State.SHOWN);
    Cell one = cell("t", "a", 2, false);
    Cell other = cell("t", "b", 10, false);
    other.become(State.SHOWN);
    List.of(whole, one, other).forEach(tables::add);
    tables.add(new Sum().plus(-1, whole).plus(1, one).plus(1, other));

    tables.decide();

    assertThat(tables.exposed()).containsExactly(one);
  }

  @Test
  void aMagnitudeCanBeATenthMoreAndLess() {
    LinkedTables tables = new LinkedTables(MARGINS);
    Cell secret = new Cell("t", "a", 1000, true, true, 1, State.HIDDEN);
    Cell small = new Cell("t", "b", 30, true, false, 1, State.OPEN);
    Cell large = new Cell("t", "c", 5000, true, false, 2, State.OPEN);
    Cell whole = new Cell("w", "w", 6030, true, false, 1, State.SHOWN);
    List.of(secret, small, large, whole).forEach(tables::add);
    tables.add(new Sum().plus(-1, whole).plus(1, secret).plus(1, small).plus(1, large));

    tables.decide();

    assertThat(large.state()).isEqualTo(State.HIDDEN);
    assertThat(tables.isSafe(secret)).isTrue();
    assertThat(tables.isSafe(large)).isTrue();
  }

  /** Two tables share their margins: what one hides the other must not give away. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsRecoveredToLessThanTheMargin(long seed) {
    Random random = new Random(seed);
    double[][] first = new double[6][4];
    double[][] second = new double[6][4];
    for (int row = 0; row < 6; row++) {
      double rest = 0;
      for (int column = 0; column < 4; column++) {
        first[row][column] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(60);
        rest += first[row][column];
      }
      for (int column = 0; column < 3; column++) {
        second[row][column] = Math.floor(rest * random.nextDouble());
        rest -= second[row][column];
      }
      second[row][3] = rest;
    }
    LinkedTables tables = new LinkedTables(MARGINS);
    Attack attack = new Attack();
    List<Cell> all = new ArrayList<>();
    List<Map<Cell, Integer>> sums = new ArrayList<>();
    linked(tables, first, second, all, sums);

    tables.decide();

    assertThat(tables.withheld()).isEmpty();
    for (Cell cell : all) {
      if (cell.state().isKnown()) {
        attack.know(cell.toString(), cell.value());
      } else {
        attack.keepBack(cell.toString(), 1);
      }
    }
    for (Map<Cell, Integer> sum : sums) {
      Map<String, Integer> terms = new HashMap<>();
      sum.forEach((cell, times) -> terms.put(cell.toString(), times));
      attack.sum(terms);
    }
    assertThat(attack.keptBack()).isNotEmpty();
    assertThat(attack.recovered((figure, range) -> range.to() - range.from() >= 2.999)).isEmpty();
  }

  private static void linked(
      LinkedTables tables,
      double[][] first,
      double[][] second,
      List<Cell> all,
      List<Map<Cell, Integer>> sums) {
    Cell[] rows = new Cell[6];
    for (int row = 0; row < 6; row++) {
      double sum = 0;
      for (double value : first[row]) {
        sum += value;
      }
      rows[row] = cell("rows", "r" + row, sum, false);
      tables.add(rows[row]);
      all.add(rows[row]);
    }
    for (double[][] values : List.of(first, second)) {
      String table = values == first ? "first" : "second";
      Cell[][] cells = new Cell[7][4];
      for (int column = 0; column < 4; column++) {
        double sum = 0;
        for (int row = 0; row < 6; row++) {
          cells[row][column] = cell(table, row + "/" + column, values[row][column], false);
          sum += values[row][column];
        }
        cells[6][column] = cell(table, "all/" + column, sum, false);
      }
      for (Cell[] row : cells) {
        for (Cell cell : row) {
          tables.add(cell);
          all.add(cell);
        }
      }
      for (int row = 0; row < 6; row++) {
        Sum sum = new Sum().plus(-1, rows[row]);
        for (Cell cell : cells[row]) {
          sum.plus(1, cell);
        }
        tables.add(sum);
        sums.add(sum.terms());
      }
      for (int column = 0; column < 4; column++) {
        Sum sum = new Sum().plus(-1, cells[6][column]);
        for (int row = 0; row < 6; row++) {
          sum.plus(1, cells[row][column]);
        }
        tables.add(sum);
        sums.add(sum.terms());
      }
    }
  }

  private static Cell[][] square(LinkedTables tables, String table, double[][] values) {
    int size = values.length;
    Cell[][] cells = new Cell[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        cells[row][column] = cell(table, row + "/" + column, values[row][column], false);
        tables.add(cells[row][column]);
      }
    }
    for (int i = 0; i < size; i++) {
      double across = 0;
      double down = 0;
      for (int j = 0; j < size; j++) {
        across += values[i][j];
        down += values[j][i];
      }
      Sum row = new Sum().plus(-1, shown("row" + i, across));
      Sum column = new Sum().plus(-1, shown("column" + i, down));
      for (int j = 0; j < size; j++) {
        row.plus(1, cells[i][j]);
        column.plus(1, cells[j][i]);
      }
      tables.add(row);
      tables.add(column);
    }
    return cells;
  }

  private static Cell shown(String name, double value) {
    return new Cell("sums", name, value, false, false, 1, State.SHOWN);
  }

  private static List<String> hidden(Cell[][] cells) {
    List<String> hidden = new ArrayList<>();
    for (Cell[] row : cells) {
      for (Cell cell : row) {
        if (cell.state() == State.HIDDEN) {
          hidden.add(cell.name());
        }
      }
    }
    return hidden;
  }
}
