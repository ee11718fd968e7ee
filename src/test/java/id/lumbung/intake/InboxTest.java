package id.lumbung.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final long MOST_BYTES = 1 << 20;

  @TempDir Path temp;
  private Folders folders;
  private Inbox inbox;

  @BeforeEach
  void create() {
    folders = Folders.of(temp.resolve("data"));
    folders.create(null);
    inbox = new Inbox(folders, Duration.ZERO, Duration.ofHours(1), MOST_BYTES);
  }

  private Path put(String name, String text) throws IOException {
    Path file = folders.inbox().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** What is ready after two looks, without the way to the inbox. */
  private List<String> ready() {
    inbox.look();
    return inbox.look().stream().map(file -> folders.inbox().relativize(file).toString()).toList();
  }

  @Test
  void aFolderThatWasDroppedIsTakenFileByFile() throws IOException {
    put("Kiriman Juni/Kapuas/UMKM Kapuas 2023.xlsx", "a");
    put("Kiriman Juni/UMKM Sukamara 2023.xlsx", "b");

    assertThat(ready())
        .containsExactly(
            "Kiriman Juni/Kapuas/UMKM Kapuas 2023.xlsx", "Kiriman Juni/UMKM Sukamara 2023.xlsx");
    Path first = folders.inbox().resolve("Kiriman Juni/UMKM Sukamara 2023.xlsx");
    assertThat(inbox.claim(first)).isPresent();
    assertThat(first).doesNotExist();
  }

  @Test
  void aFolderThatHoldsNothingGoesOnceNobodyCopiesIntoItAnyMore() throws IOException {
    Path left = Files.createDirectories(folders.inbox().resolve("lama"));
    Inbox patient =
        new Inbox(folders, Duration.ZERO, Duration.ZERO, MOST_BYTES, Duration.ofHours(1));
    Inbox quick = new Inbox(folders, Duration.ZERO, Duration.ZERO, MOST_BYTES, Duration.ZERO);
    put("isi/UMKM Kapuas 2023.xlsx", "a");

    patient.look();
    patient.look();
    assertThat(left).exists();
    quick.look();
    assertThat(left).doesNotExist();
    assertThat(folders.inbox().resolve("isi")).exists();
  }

  @Test
  void whatOfficeProgramsLeaveBehindIsNeitherTakenNorWaitedFor() throws IOException {
    put("~$UMKM Kapuas 2023.xlsx", "lock");
    put("Thumbs.db", "pictures");
    put("folder/.DS_Store", "places");
    put(".simpan/UMKM Kapuas 2022.xlsx", "hidden");

    assertThat(ready()).isEmpty();
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void aTableOfTextIsReadyOnceItsLastLineIsEnded() throws IOException {
    put("UMKM Kapuas 2023.csv", "NIK;Nama\n6203");
    put("UMKM Sukamara 2023.csv", "NIK;Nama\n6208;Ani\n");

    assertThat(ready()).containsExactly("UMKM Sukamara 2023.csv");
    put("UMKM Kapuas 2023.csv", "NIK;Nama\n6203;Budi\r\n");
    assertThat(ready()).contains("UMKM Kapuas 2023.csv");
  }
}
