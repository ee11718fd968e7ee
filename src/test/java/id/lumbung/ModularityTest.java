package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  /** The rooms in the order of the data's way; one may use those before it. */
  static final List<String> ROOMS =
      List.of(
          "settings",
          "domain",
          "database",
          "reference",
          "accounts",
          "intake",
          "workbook",
          "layout",
          "validation",
          "addressing",
          "staging",
          "text",
          "linkage",
          "warehouse",
          "matching",
          "judging",
          "disclosure",
          "statistics",
          "publication",
          "marking",
          "feedback",
          "pipeline",
          "handover",
          "review",
          "retention",
          "operations",
          "upkeep",
          "sample",
          "console",
          "cli");

  @Test
  void roomsUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(LumbungApplication.class).verify();
  }

  @Test
  void roomsDeclareOnlyRoomsBeforeThem() {
    assertThat(ROOMS)
        .allSatisfy(
            room ->
                assertThat(ROOMS.subList(0, ROOMS.indexOf(room)))
                    .containsAll(Rooms.declared(room)));
  }

  @Test
  void noRoomButTheCommandsHasMoreThanFortyFiles() {
    assertThat(ROOMS)
        .filteredOn(room -> !room.equals("cli"))
        .allSatisfy(room -> assertThat(Rooms.files(room)).as(room).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void everyRoomHasItsPlaceInTheOrder() {
    Stream<String> found =
        ApplicationModules.of(LumbungApplication.class).stream()
            .map(module -> module.getIdentifier().toString());

    assertThat(found).containsExactlyInAnyOrderElementsOf(ROOMS);
  }
}
