package id.lumbung.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.feedback.ReviewWorkbook;
import id.lumbung.matching.Decision;
import id.lumbung.operations.Operator;
import id.lumbung.pipeline.Progress;
import id.lumbung.settings.Refused;
import id.lumbung.settings.Texts;
import id.lumbung.warehouse.Merges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What a person says of pairs, and takes back. */
class ReviewTest {
  @TempDir static Path shared;

  private static TestLumbung loaded;

  @TempDir Path temp;

  private TestLumbung lumbung;

  @BeforeAll
  static void load() {
    loaded = TestLumbung.start(shared.resolve("data"));
    assertThat(loaded.sweep(Samples.smudged(shared.resolve("files"))).failed()).isEmpty();
    loaded.stop();
  }

  @AfterAll
  static void drop() {
    loaded.close();
  }

  @BeforeEach
  void copy() {
    lumbung = TestLumbung.startCopy(loaded, temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void listsWhatMovesTheFiguresMostFirst() {
    List<Review> waiting = reviews().waiting(1000);

    assertThat(waiting).isNotEmpty().hasSize((int) reviews().count());
    assertThat(waiting.stream().map(Review::effect).toList())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(waiting.get(0).evidence()).isNotNull();
    assertThat(waiting)
        .flatMap(review -> Objects.requireNonNull(review.evidence()).fields())
        .filteredOn(field -> field.field().equals("nik") && field.shown() != null)
        .isNotEmpty()
        .allMatch(field -> String.valueOf(field.shown()).matches("\\*{12}\\d{4}"));
  }

  @Test
  void countsOneBusinessLessAfterAMergeAndAsBeforeAfterItIsTakenBack() throws Exception {
    Review review = affecting();
    long before = stocks();

    reviews().decide(review.number(), Decision.SAME, "owner called", "tester");
    lumbung.get(Operator.class).refreshFigures(Progress.SILENT);

    assertThat(stocks()).isEqualTo(before - review.effect());
    assertThat(reviews().waiting(1000)).noneMatch(other -> other.number() == review.number());
    Review decided = reviews().review(review.number());
    assertThat(decided.decision()).isEqualTo("same");
    assertThat(decided.effect()).isZero();

    reviews().undo(review.number(), "mistake", "tester");
    lumbung.get(Operator.class).refreshFigures(Progress.SILENT);

    assertThat(stocks()).isEqualTo(before);
    assertThat(reviews().waiting(1000)).anyMatch(other -> other.number() == review.number());
  }

  @Test
  void keepsTheOlderIdAndMakesTheOtherItsAlias() {
    Review review = affecting();

    reviews().decide(review.number(), Decision.SAME, "owner called", "tester");

    assertThat(lumbung.get(Merges.class).current(review.otherBusiness()))
        .isEqualTo(review.business());
    assertThat(
            count(
                "select count(*) from warehouse.identity where known_to = 'infinity'"
                    + " and business_id = "
                    + review.otherBusiness()))
        .isZero();
  }

  @Test
  void givesBackWhatWasLoadedLaterByADescriptionOfTheMergedOne() throws Exception {
    Review review =
        reviews().waiting(1000).stream()
            .filter(of -> of.effect() == 0 && !of.why().equals("other_nik"))
            .findFirst()
            .orElseThrow();
    reviews().decide(review.number(), Decision.SAME, "owner called", "tester");
    long submission =
        count(
            "select max(submission_id) from warehouse.identity where known_to <> 'infinity'"
                + " and business_id = "
                + review.otherBusiness());
    lumbung.get(Operator.class).withdraw(submission, "again", "tester", Progress.SILENT);
    assertThat(lumbung.sweep(shared.resolve("files")).failed()).isEmpty();

    reviews().undo(review.number(), "mistake", "tester");

    assertThat(
            count(
                "select count(*) from warehouse.identity where known_to = 'infinity'"
                    + " and submission_id > "
                    + submission
                    + " and business_id = "
                    + review.otherBusiness()))
        .isEqualTo(1);
  }

  @Test
  void neverMergesWhatWasCalledDifferent() {
    Review review = affecting();

    reviews().decide(review.number(), Decision.DIFFERENT, "two shops", "tester");

    assertThat(reviews().waiting(1000)).noneMatch(other -> other.number() == review.number());
    assertThatThrownBy(
            () ->
                lumbung
                    .get(Merges.class)
                    .merge(review.business(), review.otherBusiness(), "by force", "tester"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("told apart by a reviewer");
  }

  @Test
  void givesTwoBusinessesOneOwner() {
    Review review =
        reviews().waiting(1000).stream()
            .filter(r -> !r.why().equals("other_nik"))
            .findFirst()
            .orElseThrow();

    reviews().decide(review.number(), Decision.SAME_OWNER, "one person", "tester");

    assertThat(
            count(
                "select count(distinct owner_id) from warehouse.identity"
                    + " where known_to = 'infinity' and business_id in ("
                    + review.business()
                    + ", "
                    + review.otherBusiness()
                    + ")"))
        .isEqualTo(1);
  }

  @Test
  void refusesASecondDecision() {
    Review review = affecting();
    reviews().decide(review.number(), Decision.DIFFERENT, "two shops", "tester");

    assertThatThrownBy(() -> reviews().decide(review.number(), Decision.SAME, "or not", "tester"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void leavesWhatIsPutOffAtTheEnd() {
    Review first = reviews().waiting(1000).get(0);

    reviews().decide(first.number(), Decision.LATER, "on leave", "tester");

    List<Review> waiting = reviews().waiting(1000);
    assertThat(waiting.get(waiting.size() - 1).number()).isEqualTo(first.number());
  }

  @Test
  void takesDecisionsFromAWorkbook() throws IOException {
    ReviewWorkbook workbook = new ReviewWorkbook(Texts.of("review", Texts.INDONESIAN));
    Path file = temp.resolve("review.xlsx");
    List<String> fields = List.of("nama_usaha");
    workbook.write(
        file,
        List.of(
            new ReviewWorkbook.Line(
                7, 1, 0.9, "mirip", fields, List.of("=1+1"), List.of("Warung"))));
    try (Workbook opened = WorkbookFactory.create(file.toFile())) {
      Row row = opened.getSheetAt(0).getRow(1);
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(5).getCellStyle().getQuotePrefixed()).isFalse();
    }
    Path filled = temp.resolve("filled.xlsx");
    try (Workbook opened = WorkbookFactory.create(file.toFile());
        var out = Files.newOutputStream(filled)) {
      List<String> choices = choices(opened.getSheetAt(0));
      assertThat(choices).hasSize(4);
      opened.getSheetAt(0).getRow(1).createCell(6).setCellValue(choices.get(1));
      opened.getSheetAt(0).getRow(1).createCell(7).setCellValue("sudah ditelepon");
      opened.write(out);
    }

    assertThat(workbook.read(filled))
        .containsExactly(new ReviewWorkbook.Word(2, 7, "same_owner", "sudah ditelepon"));
  }

  /** What a spreadsheet program offers: it parts the list at each comma. */
  private static List<String> choices(Sheet sheet) {
    String list = sheet.getDataValidations().get(0).getValidationConstraint().getFormula1();
    return List.of(list.replace("\"", "").split(","));
  }

  private Reviews reviews() {
    return lumbung.get(Reviews.class);
  }

  private Review affecting() {
    return reviews().waiting(1000).stream()
        .filter(review -> review.effect() > 0 && !review.why().equals("other_nik"))
        .findFirst()
        .orElseThrow();
  }

  private long stocks() {
    return count("select sum(stock) from mart.growth where area_code = '62'");
  }

  private long count(String sql) {
    return lumbung.db().sql(sql).query(Long.class).single();
  }
}
