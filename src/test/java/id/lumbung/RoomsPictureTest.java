package id.lumbung;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The map of the rooms is the one that the code has. */
class RoomsPictureTest {
  /** Rooms that so many others use are left out of the picture: they would hide it. */
  private static final int EVERYBODY = 10;

  private static final Map<String, Set<String>> JAVA = Rooms.javaArrows();
  private static final Map<String, Set<String>> SQL = Rooms.sqlArrows();

  @Test
  void theMapOfTheRoomsIsTrue() {
    Picture.holds("rooms.md", RoomsPictureTest.class, page());
  }

  private static String page() {
    Set<String> ground = ground();
    StringBuilder page =
        new StringBuilder(
            """
            # The rooms

            Drawn by `%s`; a test fails where this page is stale.

            An arrow leads from a room to one that it uses: a line where its Java does, a dotted line where
            its SQL alone does. Arrows that follow from others are left out (where a room uses another over a
            third one, only the way over the third is drawn), and so is what nearly everybody uses: %s.
            `cli`, which uses all, is left out too.

            ```mermaid
            flowchart TB
            """
                .formatted(Picture.command(RoomsPictureTest.class), names(ground)));
    Map<String, Set<String>> shown = new TreeMap<>();
    Rooms.arrows()
        .forEach(
            (room, used) -> {
              if (!ground.contains(room) && !room.equals("cli")) {
                Set<String> some = new TreeSet<>(used);
                some.removeAll(ground);
                shown.put(room, some);
              }
            });
    for (String room : ModularityTest.ROOMS) {
      for (String used : ModularityTest.ROOMS) {
        if (leadsOn(room, used, shown)) {
          boolean isJava = JAVA.getOrDefault(room, Set.of()).contains(used);
          page.append("  %s %s %s%n".formatted(room, isJava ? "-->" : "-.->", used));
        }
      }
    }
    page.append("```\n\n| room | is about | uses in Java | reads in SQL |\n|---|---|---|---|\n");
    for (String room : ModularityTest.ROOMS) {
      page.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  room,
                  Rooms.about(room),
                  names(JAVA.getOrDefault(room, Set.of())),
                  names(SQL.getOrDefault(room, Set.of()))));
    }
    return page.toString();
  }

  private static Set<String> ground() {
    Map<String, Integer> users = new TreeMap<>();
    Rooms.arrows().values().forEach(used -> used.forEach(r -> users.merge(r, 1, Integer::sum)));
    users.values().removeIf(count -> count < EVERYBODY);
    return users.keySet();
  }

  /** Whether an arrow is there and no longer way leads to the same room. */
  private static boolean leadsOn(String room, String used, Map<String, Set<String>> arrows) {
    Set<String> direct = arrows.getOrDefault(room, Set.of());
    return direct.contains(used)
        && direct.stream().noneMatch(other -> Rooms.reached(other, arrows).contains(used));
  }

  private static String names(Collection<String> rooms) {
    List<String> sorted = ModularityTest.ROOMS.stream().filter(rooms::contains).toList();
    return sorted.isEmpty() ? "" : "`" + String.join("`, `", sorted) + "`";
  }
}
