package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.operations.LumbungProcess.Ended;
import id.lumbung.workbook.Book;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a data officer and a head of office see on the command line. */
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {
  private Path temp;
  private TestDatabase database;
  private TestLumbung lumbung;

  @BeforeAll
  void twoRegenciesReport(@TempDir Path folder) {
    temp = folder;
    database = TestDatabase.fresh();
    lumbung = TestLumbung.start(temp.resolve("data"), database);
    send("Kapuas", "Selat", "6203015203800123");
    send("Sukamara", "Jelai", "6208015203800123");
    Accounts accounts = lumbung.get(Accounts.class);
    accounts.add("sari", Role.PETUGAS, "62.03", "kata sandi sari", "test");
    accounts.add("kadis", Role.PIMPINAN, null, "kata sandi kadis", "test");
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  private void send(String regency, String district, String nik) {
    Book book = new Book();
    book.sheet("UMKM")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan")
        .row(nik, "Siti Ani", "Salon Ani", district);
    lumbung.send(Book.write(temp, "UMKM " + regency + " 2022.xlsx", book.bytes()));
  }

  @Test
  void aDataOfficerSeesTheOwnRegencyAlone() throws Exception {
    Ended figures = as("sari", "figures");
    assertThat(figures.exit()).isZero();
    assertThat(figures.said()).contains("62.03").doesNotContain("62.08");

    assertThat(as("sari", "status").said()).doesNotContain("Sukamara").contains("selesai");
    assertThat(as("sari", "status", "--json").said())
        .contains("UMKM Kapuas 2022.xlsx")
        .doesNotContain("Sukamara");
    assertThat(as("sari", "status", "--board").said())
        .contains("Kapuas")
        .doesNotContain("Sukamara");

    Ended neighbour = as("sari", "explain", "stock", "2022", "62.08");
    assertThat(neighbour.exit()).isEqualTo(1);
    assertThat(neighbour.said()).contains("tidak berhak");
  }

  @Test
  void aHeadOfOfficeSeesAllFiguresAndNoRuns() throws Exception {
    assertThat(as("kadis", "figures").said()).contains("62.03", "62.08");
    Ended status = as("kadis", "status");
    assertThat(status.exit()).isEqualTo(1);
    assertThat(status.said()).contains("kadis (pimpinan) tidak berhak").doesNotContain("selesai");
  }

  @Test
  void aDryRunIsForThoseWhoMayDoTheDeed() throws Exception {
    assertThat(as("kadis", "restart", "--failed", "--dry-run").said()).contains("tidak berhak");
    assertThat(as("sari", "retention", "--dry-run").said()).contains("tidak berhak");
    assertThat(as("sari", "withdraw", "1", "--reason", "salah", "--dry-run").said())
        .contains("tidak berhak");
  }

  private Ended as(String user, String... arguments) throws Exception {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = temp.resolve("data").toString();
    return LumbungProcess.runAs(user, database, all);
  }
}
