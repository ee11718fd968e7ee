package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Rooms.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whose tables a room touches: Java shows but one half of how rooms hang together, the other half
 * is SQL. Temporary relations belong to nobody; they are how one room hands rows to another.
 */
class TableOwnershipTest {
  private static final List<Text> TEXTS = Rooms.texts();

  private static final String SEARCH =
      "set local search_path = (pg_temp, )?(mart_public|mart, statistics)"
          + "|select set_config\\('search_path', :path, true\\)";

  @Test
  void roomsWriteTheirOwnTablesOnly() {
    assertThat(found(Text::written, (room, table) -> !isAtHome(room, table))).isEmpty();
  }

  @Test
  void roomsReadTablesOfRoomsThatTheyDeclare() {
    assertThat(found(Text::named, (room, table) -> !mayRead(room, table))).isEmpty();
  }

  @Test
  void roomsDeclareOnlyRoomsThatTheirJavaOrTheirSqlUses() {
    Map<String, Set<String>> used = Rooms.arrows();
    List<String> unused = new ArrayList<>();
    used.forEach(
        (room, rooms) ->
            Rooms.declared(room).stream()
                .filter(declared -> !rooms.contains(declared))
                .forEach(declared -> unused.add(room + " does not use " + declared)));
    assertThat(unused).isEmpty();
  }

  @Test
  void noCircleLeadsFromOneRoomBackToItself() {
    Map<String, Set<String>> arrows = Rooms.arrows();
    assertThat(arrows.keySet().stream().filter(room -> Rooms.reached(room, arrows).contains(room)))
        .isEmpty();
  }

  /**
   * A name without a schema is a temporary relation, or leads to where the session searches:
   * nowhere but in the schemas of the one room that lets it search.
   */
  @Test
  void namesWithoutASchemaLeadToNoOtherRoom() {
    assertThat(TEXTS.stream().filter(text -> text.text().contains("search_path")))
        .filteredOn(text -> !text.file().endsWith("V001__create_batch.sql"))
        .isNotEmpty()
        .allMatch(text -> text.room().equals("statistics"))
        .allMatch(text -> text.text().strip().matches(SEARCH));
    assertThat(TEXTS).noneMatch(text -> text.text().contains("currentSchema"));
  }

  /** What Java puts a table's name into is told by the names that stand in the same class. */
  @Test
  void onlyFiguresAndCopiesHaveStatementsWithoutTheNameOfTheirTable() {
    Stream<Text> without =
        TEXTS.stream().filter(text -> text.sql().written().contains(SqlText.UNKNOWN));

    assertThat(without)
        .allMatch(
            text ->
                text.room().equals("statistics")
                    || text.room().equals("staging")
                    || text.file().toString().contains("migration"));
  }

  /** Names in texts that break a rule, each with its file. */
  private static List<String> found(
      Function<Text, Set<String>> names, BiPredicate<String, String> isWrong) {
    return TEXTS.stream()
        .flatMap(
            text ->
                names.apply(text).stream()
                    .filter(name -> isWrong.test(text.room(), name))
                    .map(name -> text.file() + ": " + name))
        .distinct()
        .toList();
  }

  private static boolean isAtHome(String room, String table) {
    return Rooms.OWNERS.getOrDefault(Rooms.schema(table), List.of()).contains(room);
  }

  private static boolean mayRead(String room, String table) {
    return isAtHome(room, table)
        || Rooms.OWNERS.getOrDefault(Rooms.schema(table), List.of()).stream()
            .anyMatch(Rooms.declared(room)::contains);
  }
}
