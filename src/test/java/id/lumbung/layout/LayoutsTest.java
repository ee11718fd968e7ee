package id.lumbung.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.HeaderBlock.Heading;
import id.lumbung.workbook.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {
  private final Layouts layouts = Book.layouts();

  private List<Column> columns(String... titles) {
    return columns(layouts, titles);
  }

  private static List<Column> columns(Layouts layouts, String... titles) {
    List<Heading> headings = new ArrayList<>();
    for (String title : titles) {
      headings.add(new Heading(headings.size() + 1, List.of(title.split(" > "))));
    }
    return layouts.columns(headings, column -> ColumnValues.NONE);
  }

  private List<String> fields(String... titles) {
    return fieldsOf(layouts, titles);
  }

  private static List<String> fieldsOf(Layouts layouts, String... titles) {
    return columns(layouts, titles).stream()
        .map(Column::field)
        .map(field -> field == null ? "null" : field.code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'  NAMA\u00a0PEMILIK ', nama_pemilik",
    "nama_pemilik, nama_pemilik",
    "Modal Sendiri, modal_sendiri",
    "MODAL SENDIRI (Rp.), modal_sendiri",
    "No. HP / WA, hp",
    "Omset per Bulan (Rp), omzet_bulan",
    "OMSET/HARI, omzet_bulan",
    "Pendapatan per Hari (Rp ribu), omzet_bulan",
    "Omset Mingguan, omzet_bulan",
    "Omset Setahun, omzet_tahun",
    "Kel./Desa, desa_kel",
    "NIK (16 digit)*, nik",
    "L/P, jenis_kelamin",
    "Tenaga Kerja (orang), tk_total",
    "Karyawan (P), tk_p",
    "skalaUsaha, kelas",
    "Hasil Penjualan / Bulan, omzet_bulan",
    "Rata-rata Omset per Bulan (Rp), omzet_bulan",
    "Pendapatan Kotor per Bulan, omzet_bulan",
    "Omset Usaha/Bulan, omzet_bulan",
    "Jumlah Omset (Rp), omzet_tahun",
    "Omset (dlm jutaan), omzet_tahun",
    "'OMSET PER TAHUN (Rp.000,-)', omzet_tahun",
    "Omset (Rp) x 1.000.000, omzet_tahun",
    "Omset [juta], omzet_tahun",
    "Omset Rb, omzet_tahun",
    "Omzet (Milyar), omzet_tahun"
  })
  void knowsATitleHoweverItIsWritten(String title, String field) {
    assertThat(fields(title)).containsExactly(field);
  }

  @Test
  void takesNamaForTheOwnerUnlessAnotherColumnIs() {
    assertThat(fields("NIK", "Nama", "Nama Usaha"))
        .containsExactly("nik", "nama_pemilik", "nama_usaha");
    assertThat(fields("Nama", "Nama Pemilik")).containsExactly("nama_usaha", "nama_pemilik");
  }

  @Test
  void takesTheOmzetOfTheYearThatTheFileIsAbout() {
    String[] titles = {"Nama Pemilik", "Omset 2021", "Omset Tahun 2022", "KBLI 2020"};
    assertThat(fieldsOf(layouts.ofYear(2022), titles))
        .containsExactly("nama_pemilik", "null", "omzet_tahun", "kbli");
    assertThat(fieldsOf(layouts.ofYear(2021), titles))
        .containsExactly("nama_pemilik", "omzet_tahun", "null", "kbli");
  }

  @Test
  void takesFiguresOfTheDataYearWhereAGroupNamesTheYear() {
    String[] titles = {
      "Nama Pemilik",
      "TAHUN 2012 > OMZET",
      "TAHUN 2012 > ASET",
      "TAHUN 2013 > OMZET",
      "TAHUN 2013 > ASET",
      "Tenaga Kerja > 2012 > L",
      "Tenaga Kerja > 2013 > L"
    };
    assertThat(fieldsOf(layouts.ofYear(2013), titles))
        .containsExactly("nama_pemilik", "null", "null", "omzet_tahun", "aset", "null", "tk_l");
    assertThat(fieldsOf(layouts.ofYear(2014), titles))
        .as("of no year that is told, neither")
        .containsExactly("nama_pemilik", "null", "null", "null", "null", "null", "null");
  }

  @Test
  void takesFiguresOfThisYearBeforeThoseOfLastYear() {
    assertThat(
            fieldsOf(
                layouts.ofYear(2023),
                "Tahun Lalu > Omzet",
                "Tahun Ini > Omzet",
                "Aset > Last Year",
                "Aset > This Year",
                "Tahun Data"))
        .containsExactly("null", "omzet_tahun", "null", "aset", "tahun_data");
  }

  @Test
  void takesOneOfEqualTitlesOnlyWhereTheirGroupsTellTheYear() {
    assertThat(fieldsOf(layouts.ofYear(2023), "Realisasi 2022 > Omzet", "Realisasi 2023 > Omzet"))
        .containsExactly("null", "omzet_tahun");
    assertThat(fieldsOf(layouts.ofYear(2023), "TH '22 > Aset", "TH '23 > Aset"))
        .containsExactly("null", "aset");
    assertThat(fieldsOf(layouts.ofYear(2000), "TAHUN 1999 > Aset", "TAHUN 2000 > Aset"))
        .containsExactly("null", "aset");
    assertThat(fieldsOf(layouts.ofYear(2023), "Awal > Omzet", "Akhir > Omzet"))
        .containsExactly("null", "null");
    assertThat(fieldsOf(layouts.ofYear(2023), "Target 2023 > Omzet", "Realisasi 2023 > Omzet"))
        .containsExactly("null", "null");
    assertThat(fieldsOf(layouts.ofYear(2023), "Omzet", "Omzet")).containsExactly("null", "null");
    assertThat(fields("Sebelum > Omzet", "Sesudah > Omzet")).containsExactly("null", "null");
  }

  @Test
  void neverTakesAMonthForAYear() {
    assertThat(
            fields(
                "PERIODE TRANSAKSI > JANUARI > OMZET",
                "PERIODE TRANSAKSI > FEBRUARI > OMZET",
                "Triwulan I > Omzet",
                "TOTAL OMZET PER UKM / TAHUN"))
        .containsExactly("null", "null", "null", "omzet_tahun");
    assertThat(columns("JANUARI > OMZET").get(0).isOfOtherPeriod()).isTrue();
  }

  @Test
  void doesNotTakeTheGroupForAColumnWhoseOwnTitleIsAYear() {
    assertThat(
            fieldsOf(
                layouts.ofYear(2023),
                "Aset > Modal Sendiri > 2022",
                "Aset > Modal Sendiri > 2023",
                "Aset > Pinjaman Bank > 2023"))
        .containsExactly("null", "modal_sendiri", "null");
  }

  @Test
  void takesThePlaceOfTheBusinessBeforeThatOfItsOwner() {
    assertThat(
            fields(
                "Identitas Pemilik > Nama",
                "Alamat Pemilik > Jalan",
                "Alamat Pemilik > Kecamatan",
                "Alamat Usaha > Jalan",
                "Alamat Usaha > Kecamatan"))
        .containsExactly("nama_pemilik", "null", "null", "alamat", "kecamatan");
    assertThat(fields("Data Pemilik > Nama", "Data Pemilik > Kecamatan"))
        .containsExactly("nama_pemilik", "kecamatan");
  }

  @Test
  void readsAHeaderItKnowsAsBeforeWhereTitlesMeanNothing() {
    KnownHeader known =
        new KnownHeader(
            Map.of(1, "Nama Pemilik", 2, "Titik Kumpul", 3, "Kecamatan"),
            Map.of(1, Field.NAMA_PEMILIK, 2, Field.ALAMAT, 3, Field.DESA_KEL));
    Layouts own = layouts.knowing(List.of(known));
    assertThat(fieldsOf(own, "Nama Pemilik", "Usaha > Titik Kumpul", "Kecamatan"))
        .as("the list of titles knows better what it knows")
        .containsExactly("nama_pemilik", "alamat", "kecamatan");
    assertThat(fieldsOf(own, "Nama Pemilik", "Kecamatan", "Titik Kumpul"))
        .as("another header")
        .containsExactly("nama_pemilik", "kecamatan", "null");
  }

  @Test
  void readsASlipOfThePenAndSaysSoButNoTitleOfSomethingElse() {
    assertThat(columns("Nama Pemlik", "Nama Pemlk Lama", "Model", "Warna Cat"))
        .extracting(Column::field, Column::told)
        .containsExactly(
            tuple(Field.NAMA_PEMILIK, Told.BY_WORDS),
            tuple(null, Told.UNKNOWN),
            tuple(null, Told.UNKNOWN),
            tuple(null, Told.UNKNOWN));
  }

  @Test
  void readsNeitherOfTwoHeadingsThatOnlyTheirWordsTell() {
    assertThat(columns("Jlh Naker", "Banyaknya Buruh"))
        .extracting(Column::field, Column::mayBe)
        .containsOnly(tuple(null, List.of(Field.TK_TOTAL)));
  }

  @Test
  void takesThePlaceThatIsCalledTheBusinesssBeforeAnother() {
    assertThat(fields("Alamat", "Kecamatan", "Alamat Usaha", "Kecamatan lokasi usaha"))
        .containsExactly("null", "null", "alamat", "kecamatan");
  }

  @Test
  void readsWhatTheSenderTaughtBeforeAnythingElse() {
    Layouts own =
        layouts.taught(
            TaughtHeadings.of(
                Map.of(
                    "Wilayah Binaan", Optional.of(Field.KECAMATAN),
                    "Omzet", Optional.of(Field.OMZET_BULAN),
                    "Warna", Optional.empty())));
    assertThat(columns(own, "WILAYAH BINAAN", "Kecamatan", "Omzet", "warna"))
        .extracting(Column::field, Column::told)
        .containsExactly(
            tuple(Field.KECAMATAN, Told.BY_TITLE),
            tuple(null, Told.UNKNOWN),
            tuple(Field.OMZET_BULAN, Told.BY_TITLE),
            tuple(null, Told.SET_ASIDE));
  }

  @Test
  void leavesTheSecondOfTwoColumnsForOneFieldUnknown() {
    assertThat(columns("NIK", "No KTP"))
        .containsExactly(
            new Column(1, "NIK", Field.NIK, null), new Column(2, "No KTP", null, Field.NIK));
  }

  @Test
  void letsSeveralColumnsFeedFieldsOfSeveralParts() {
    assertThat(fields("RT", "RW", "lat", "lng"))
        .containsExactly("rt_rw", "rt_rw", "koordinat", "koordinat");
  }

  @Test
  void keepsTheOwnTitlesOfTheThreeColumnsOfClass() {
    assertThat(columns("Kelas > Mikro", "Kelas > Kecil", "Kelas > Menengah"))
        .containsExactly(
            new Column(1, "Mikro", Field.KELAS, null),
            new Column(2, "Kecil", Field.KELAS, null),
            new Column(3, "Menengah", Field.KELAS, null));
  }

  @Test
  void readsTitlesTogetherWithTheirGroups() {
    assertThat(
            fields(
                "Tenaga Kerja > L",
                "Tenaga Kerja > P",
                "Tenaga Kerja > Jml",
                "Identitas Pemilik > Nama",
                "Data Usaha > Nama",
                "Omset > Per Bulan (Rp)",
                "Modal > Sendiri",
                "Anggota > L"))
        .containsExactly(
            "tk_l",
            "tk_p",
            "tk_total",
            "nama_pemilik",
            "nama_usaha",
            "omzet_bulan",
            "modal_sendiri",
            "null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Omset Tahunan (Rp Juta)",
        "Omset Tahunan (ribu Rp)",
        "Omset Per Tahun (Rp 000)",
        "Omset Per Tahun (Rp.000)",
        "Omset Per Tahun (x1.000)",
        "OMSET PER TAHUN (dalam ribuan rupiah)",
        "Omset per tahun dalam jutaan rupiah",
        "Omset Per Tahun (jt)"
      })
  void knowsAnAmountInAnotherUnit(String title) {
    assertThat(fields(title)).containsExactly("omzet_tahun");
  }

  @Test
  void keepsTheUnitThatAHeadingAboveNames() {
    assertThat(
            columns(
                "Nilai (Rp ribu) > Omset per Tahun",
                "Keuangan (dalam ribuan) > Modal > Sendiri",
                "Keuangan (dalam ribuan) > Tenaga Kerja"))
        .containsExactly(
            new Column(1, "Nilai (Rp ribu) Omset per Tahun", Field.OMZET_TAHUN, null),
            new Column(2, "Keuangan (dalam ribuan) Modal Sendiri", Field.MODAL_SENDIRI, null),
            new Column(3, "Tenaga Kerja", Field.TK_TOTAL, null));
  }

  @Test
  void aCountInAnotherUnitIsNoField() {
    assertThat(columns("Tenaga Kerja (ribu)").get(0).field()).isNull();
  }
}
