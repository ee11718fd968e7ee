package id.lumbung.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.cases.FieldCases.Answered;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Files of kinds that offices have beside Excel's own. */
@TestInstance(Lifecycle.PER_CLASS)
class KindsOfFilesTest {
  private FieldCases cases;

  @BeforeAll
  void start(@TempDir Path temp) {
    cases = new FieldCases(temp);
  }

  @AfterAll
  void stop() {
    cases.close();
  }

  @Test
  void aSpreadsheetOf2003InXmlIsCalledWhatItIs() {
    Answered answered = cases.file("C20");
    assertThat(answered.reason()).isEqualTo("BERKAS_BUKAN_EXCEL");
    assertThat(answered.receipt().reason())
        .asString()
        .contains("XML Spreadsheet 2003", "Simpan Sebagai");
  }

  @Test
  void aWorkbookOfLibreOfficeIsReadLikeOneOfExcel() {
    Answered recap = cases.file("ods51");
    assertThat(recap.outcomes()).isEqualTo("60/0/0/22");
    Answered formats = cases.file("ods15");
    assertThat(formats.loaded("nib")).first().isEqualTo("0120000060983");
    assertThat(formats.loaded("kbli")).containsOnly("01111");
    Answered merged = cases.file("ods59");
    assertThat(merged.outcomes()).isEqualTo("4/0/0/5");
    assertThat(merged.loaded("product")).containsOnly("keripik pisang, keripik singkong");
  }

  @Test
  void whatTheCellsOfAnOpenDocumentHoldIsTold() {
    String cells =
        """
        <table:table-row>%s</table:table-row>
        <table:table-row table:number-rows-repeated="3"/>
        <table:table-row>
         <table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>
         <table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>
         <table:table-cell office:value-type="string"><text:p>Siti<text:s/>Ani</text:p><office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell>
         <table:table-cell table:number-columns-repeated="1" office:value-type="string"><text:p>Warung</text:p></table:table-cell>
         <table:table-cell office:value-type="string"><text:p>Selat</text:p></table:table-cell>
         <table:table-cell office:value-type="date" office:date-value="1980-03-12"><text:p>12/03/80</text:p></table:table-cell>
         <table:table-cell office:value-type="currency" office:value="15000000"><text:p>Rp15.000.000</text:p></table:table-cell>
         <table:table-cell table:formula="of:=[.A1]"/>
         <table:table-cell table:number-columns-repeated="1016"/>
        </table:table-row>
        <table:table-row table:number-rows-repeated="1048570"/>
        """
            .formatted(
                titles(
                    "No",
                    "NIK",
                    "Nama Pemilik",
                    "Nama Usaha",
                    "Kecamatan",
                    "Tanggal Lahir",
                    "Omset Tahunan (Rp)",
                    "Email"),
                Officer.nik(950));
    Answered answered = cases.bytes("Data UMKM Kapuas 2004.ods", openDocument(cells, ""));
    assertThat(answered.receipt().rows().seen()).isEqualTo(3);
    assertThat(answered.findings()).containsExactly("RUMUS_GALAT H5");
    Answered hidden =
        cases.bytes(
            "Data UMKM Kapuas 2003.ods",
            openDocument(cells.replace("<table:table-cell table:formula=\"of:=[.A1]\"/>", ""), ""));
    assertThat(hidden.loaded("annual_sales_idr")).containsExactly("15000000");
    assertThat(hidden.loaded("owner_name")).containsExactly("Siti Ani");
  }

  @Test
  void aLockedOpenDocumentIsCalledLocked() {
    Answered answered =
        cases.bytes(
            "Data UMKM Kapuas 2005.ods",
            openDocument("", "<manifest:encryption-data manifest:checksum=\"x\"/>"));
    assertThat(answered.reason()).isEqualTo("BERKAS_TERKUNCI");
  }

  private static String titles(String... titles) {
    StringBuilder cells = new StringBuilder();
    for (String title : titles) {
      cells
          .append("<table:table-cell office:value-type=\"string\"><text:p>")
          .append(title)
          .append("</text:p></table:table-cell>");
    }
    return cells.toString();
  }

  private static byte[] openDocument(String rows, String inManifest) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:m\" xmlns:manifest=\"urn:m\">" + inManifest + "</m:manifest>");
    parts.put(
        "content.xml",
        "<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\""
            + " xmlns:text=\"urn:x\"><office:body><office:spreadsheet>"
            + "<table:table table:name=\"Data\">"
            + rows
            + "</table:table></office:spreadsheet></office:body></office:document-content>");
    return Book.zip(parts);
  }

  @Test
  void programsAndValuesOfOtherWorkbooksAreReported() {
    Book book = Officer.sound(960, 2);
    book.part("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    book.part("xl/vbaProject.bin", "no program");
    Answered answered = cases.bytes("Data UMKM Kapuas 2006.xlsm", book.bytes());
    assertThat(answered.outcomes()).isEqualTo("2/0/0/1");
    assertThat(answered.findings()).containsExactlyInAnyOrder("TAUTAN_LUAR", "MAKRO_DIBUANG");
  }

  @Test
  void aWideSheetIsReadWhateverItsColumns() {
    Answered answered = cases.file("C46");
    assertThat(answered.reason()).isEmpty();
    assertThat(answered.receipt().rows().loaded()).isPositive();
    assertThat(answered.receipt().rows().quarantined()).isZero();
  }
}
