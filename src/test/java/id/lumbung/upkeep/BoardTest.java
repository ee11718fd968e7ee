package id.lumbung.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.upkeep.Board.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class BoardTest {
  private final Path temp;
  private final TestLumbung lumbung;

  BoardTest(@TempDir Path temp) {
    this.temp = temp;
    this.lumbung = TestLumbung.start(temp.resolve("data"), jobs(temp));
  }

  /** 2022 is open still, the other years are closed. */
  private static Path jobs(Path temp) {
    try {
      Path jobs = Files.createDirectories(temp.resolve("jobs"));
      Files.writeString(
          jobs.resolve("calendar.yml"),
          "closing: \"--06-30\"\nexceptions:\n  2022: 2999-12-31\n  2023: 2999-12-31\n");
      return jobs;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  void loadAllButOneRegencyOf2021And2022() throws IOException {
    Path files = Samples.write(temp.resolve("files"), 0.3);
    try (var all = Files.list(files)) {
      for (Path file : all.toList()) {
        if (file.getFileName().toString().matches(".*62\\.03.*202[12].*")) {
          Files.delete(file);
        }
      }
    }
    lumbung.sweep(files);
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  @Test
  void tellsWhoWasOnTimeWhoWasLateAndWhoIsMissing() {
    List<Place> places = lumbung.get(Boards.class).board(null, null).places();

    assertThat(places)
        .filteredOn(place -> place.areaCode().equals("62.03") || place.areaCode().equals("62.04"))
        .extracting(Place::year, Place::areaCode, Place::status)
        .contains(
            tuple(2022, "62.04", "on_time"),
            tuple(2021, "62.04", "late"),
            tuple(2022, "62.03", "not_due"),
            tuple(2021, "62.03", "missing"),
            tuple(2020, "62.03", "late"));
    assertThat(places).filteredOn(place -> place.year() == 2021).hasSize(14);
  }

  @Test
  void showsOneYearAlone() {
    Board board = lumbung.get(Boards.class).board(2022, null);

    assertThat(board.places()).hasSize(14).allMatch(place -> place.year() == 2022);
    assertThat(board.topFindings()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void rowsHeldBackAreThoseOfTheBalancesAndCleanPlacesHaveTheirDays() {
    List<Place> places = lumbung.get(Boards.class).board(null, null).places();

    assertThat(places.stream().mapToLong(Place::quarantined).sum())
        .isPositive()
        .isEqualTo(
            lumbung
                .db()
                .sql("select sum(quarantined) from staging.balance")
                .query(Long.class)
                .single());
    assertThat(places)
        .filteredOn(place -> place.status().equals("on_time") || place.status().equals("late"))
        .allMatch(place -> (place.daysToClean() == null) == (place.quarantined() > 0));
    assertThat(places)
        .filteredOn(place -> place.status().equals("missing"))
        .allMatch(place -> place.daysToClean() == null && place.received() == null);
  }

  @Test
  void aRefusedFileIsToldUntilARightOneCame() throws IOException {
    Path broken =
        Files.writeString(
            Files.createDirectories(temp.resolve("broken")).resolve("UMKM_62.03_Kapuas_2022.csv"),
            "apa saja\n1\n");
    Receipt receipt = lumbung.send(broken);

    assertThat(receipt.status()).isEqualTo("refused");
    assertThat(status(2022, "62.03")).isEqualTo(receipt.regency() == null ? "not_due" : "refused");
  }

  private String status(int year, String area) {
    return lumbung.get(Boards.class).board(year, null).places().stream()
        .filter(place -> place.areaCode().equals(area))
        .findFirst()
        .orElseThrow()
        .status();
  }
}
