package id.lumbung.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KbliTest {
  @TempDir Path jobs;

  @Test
  void everyCodeOfADivisionCountsWithoutAList() {
    Kbli kbli = Kbli.read(JobsFolder.locate(null));
    assertThat(kbli.isCode("2020", "47999")).isTrue();
    assertThat(kbli.nearest("2020", "47999")).isEmpty();
  }

  @Test
  void aListSaysWhichCodesThereAreAndWhichIsNearest() throws IOException {
    Path reference = Files.createDirectories(jobs.resolve("reference"));
    Files.writeString(
        reference.resolve("kbli.csv"),
        "kbli_version,code,title\n2020,47111,satu\n2020,47112,dua\n2020,56101,tiga\n");
    Kbli kbli = Kbli.read(JobsFolder.locate(jobs));
    assertThat(kbli.isCode("2020", "47112")).isTrue();
    assertThat(kbli.isCode("2020", "47119")).isFalse();
    assertThat(kbli.nearest("2020", "47119")).contains("47111");
    assertThat(kbli.nearest("2020", "56999")).isEmpty();
    assertThat(kbli.isCode("2025", "47119")).isTrue();
  }

  @Test
  void everyDivisionOf2020HasANameOfItsOwnAndOneOf2025HasNoneUntilTheOfficeBringsIt()
      throws IOException {
    Kbli ours = Kbli.read(JobsFolder.locate(null));
    assertThat(ours.divisions())
        .filteredOn(division -> division.version().equals("2020"))
        .hasSize(88)
        .allSatisfy(division -> assertThat(ours.name(division)).isPresent())
        .extracting(division -> ours.name(division).orElse(""))
        .doesNotHaveDuplicates()
        .contains("Industri Makanan", "Penyediaan Makanan dan Minuman");
    Kbli.Division food = ours.division("2025", "10").orElseThrow();
    assertThat(ours.name(food)).isEmpty();

    Path reference = Files.createDirectories(jobs.resolve("reference"));
    Files.writeString(
        reference.resolve("kbli.csv"),
        "kbli_version,code,title\n2025,10,Makanan\n2020,10,Industri Pangan\n");
    Kbli theirs = Kbli.read(JobsFolder.locate(jobs));
    assertThat(theirs.name(food)).contains("Makanan");
    assertThat(theirs.name(theirs.division("2020", "10").orElseThrow()))
        .contains("Industri Pangan");
  }
}
