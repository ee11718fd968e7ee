package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.intake.Folders;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a submission whose copy is lost, whose answer has no place, or that is huge. */
class LostAndClosedTest {
  private static final long TWO_GIGABYTES = 2L << 30;

  @TempDir Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void start() {
    lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @AfterEach
  void close() {
    lumbung.close();
  }

  @Test
  void aCopyLostFromTheSpoolIsMadeAgainFromTheClaimedOriginal() throws IOException {
    waitForTheHouse();
    delete("work/spool");

    lumbung.sweep(none());

    assertThat(state()).isEqualTo("done");
    assertThat(receipt()).contains("\"accepted\"");
  }

  @Test
  void aCopyLostFromTheSpoolIsMadeAgainFromTheSameBytesInTheArchive() throws IOException {
    lumbung.sweep(files());
    lumbung.db().sql("update intake.submission set is_current = false").update();
    waitForTheHouse();
    delete("work/spool");
    delete("work/claimed");

    lumbung.sweep(none());

    assertThat(state()).isEqualTo("done");
  }

  @Test
  void aFileThatIsLostEverywhereIsAnsweredWithThatCause() throws IOException {
    waitForTheHouse();
    delete("work/spool");
    delete("work/claimed");

    SweepResult result = lumbung.sweep(none());

    assertThat(result.unanswered()).isEmpty();
    assertThat(state()).isEqualTo("refused");
    assertThat(receipt()).contains("BERKAS_HILANG", "bukan kesalahan Anda");
    assertThat(causes()).contains("original_lost");
  }

  @Test
  void anOutboxThatCannotBeWrittenIsCalledThatAndEndsTheRun() throws IOException {
    Path folder = Folders.of(lumbung.data()).outbox().resolve("62.03");
    Files.writeString(folder, "no folder");
    Instant began = Instant.now();

    SweepResult result = lumbung.sweep(files());

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(result.unanswered()).containsExactly(1L);
    assertThat(result.isComputed()).isTrue();
    assertThat(state()).isEqualTo("done");
    assertThat(causes()).isNotEmpty().containsOnly("outbox_closed");

    Files.delete(folder);

    assertThat(lumbung.sweep(none()).unanswered()).isEmpty();
    assertThat(receipt()).contains("\"accepted\"");
  }

  @Test
  void aHugeFileIsRefusedByItsSizeAndKeptWithoutACopy() throws IOException {
    Path huge = lumbung.data().resolve("inbox").resolve("UMKM_62.01_Kotawaringin Barat_2022.xlsx");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(TWO_GIGABYTES);
    }
    Object node = Files.readAttributes(huge, BasicFileAttributes.class).fileKey();
    Instant began = Instant.now();

    lumbung.sweep(files());

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(Files.readString(receiptOf("62.01")))
        .contains("BERKAS_TERLALU_BESAR", "Ukuran berkas 2048 MB", "\"sha256\" : null");
    assertThat(Files.exists(receiptOf("62.03"))).isTrue();
    try (Stream<Path> kept = Files.list(lumbung.data().resolve("archive/62.01/2022"))) {
      assertThat(kept.toList())
          .singleElement()
          .satisfies(
              file ->
                  assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                      .isEqualTo(node));
    }
  }

  /** The disk of the database is full while the file is read, so that it waits. */
  private void waitForTheHouse() throws IOException {
    lumbung
        .db()
        .sql(
            """
            create function staging.overflow() returns trigger language plpgsql as $$
            begin
              raise exception 'no room' using errcode = '53100';
            end $$;
            create trigger overflow before insert on staging.staged_row
            for each row execute function staging.overflow()
            """)
        .update();
    lumbung.sweep(files());
    assertThat(state()).isEqualTo("waiting");
    lumbung.db().sql("drop trigger overflow on staging.staged_row").update();
  }

  private Path files() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("files"));
    Path file = folder.resolve("UMKM_62.03_Kapuas_2022.xlsx");
    if (!Files.exists(file)) {
      Samples.numbered(file, 1, 3);
    }
    return folder;
  }

  private Path none() throws IOException {
    return Files.createDirectories(temp.resolve("none"));
  }

  private void delete(String folder) throws IOException {
    List<Path> lost;
    try (Stream<Path> files = Files.walk(lumbung.data().resolve(folder))) {
      lost = files.filter(Files::isRegularFile).toList();
    }
    assertThat(lost).isNotEmpty();
    for (Path file : lost) {
      Files.delete(file);
    }
  }

  private String state() {
    return lumbung
        .db()
        .sql("select state from intake.submission order by submission_id desc limit 1")
        .query(String.class)
        .single();
  }

  private List<String> causes() {
    return lumbung.db().sql("select note from batch.execution_note").query(String.class).list();
  }

  private String receipt() throws IOException {
    return Files.readString(receiptOf("62.03"));
  }

  private Path receiptOf(String regency) {
    return lumbung.receipts().stream()
        .filter(file -> file.toString().contains("/" + regency + "/"))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
