package id.lumbung.sample;

import id.lumbung.domain.Field;
import id.lumbung.reference.Regency;
import java.io.IOException;
import java.io.OutputStream;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one workbook row by row in one of the layouts, and the truth of every row beside it. */
final class Book {
  private static final int FLUSH = 1_000;
  private static final NumberFormat RUPIAH =
      NumberFormat.getIntegerInstance(Locale.forLanguageTag("id"));
  private static final Map<Field, String> TITLES =
      Map.ofEntries(
          Map.entry(Field.NO_URUT, "No"),
          Map.entry(Field.NIK, "NIK"),
          Map.entry(Field.NAMA_PEMILIK, "Nama Pemilik"),
          Map.entry(Field.JENIS_KELAMIN, "Jenis Kelamin (L/P)"),
          Map.entry(Field.NAMA_USAHA, "Nama Usaha"),
          Map.entry(Field.ALAMAT, "Alamat Usaha"),
          Map.entry(Field.DESA_KEL, "Desa / Kelurahan"),
          Map.entry(Field.KECAMATAN, "Kecamatan"),
          Map.entry(Field.HP, "No HP / WA"),
          Map.entry(Field.JENIS_USAHA, "Jenis Usaha"),
          Map.entry(Field.PRODUK, "Produk"),
          Map.entry(Field.KBLI, "Kode KBLI"),
          Map.entry(Field.NIB, "NIB"),
          Map.entry(Field.HALAL, "Sertifikat Halal"),
          Map.entry(Field.MODAL_SENDIRI, "Modal Sendiri (Rp)"),
          Map.entry(Field.OMZET_TAHUN, "Omset Tahunan (Rp)"),
          Map.entry(Field.TK_L, "Tenaga Kerja (L)"),
          Map.entry(Field.TK_P, "Tenaga Kerja (P)"),
          Map.entry(Field.TK_TOTAL, "Jumlah Tenaga Kerja"),
          Map.entry(Field.TAHUN_BERDIRI, "Tahun Berdiri"),
          Map.entry(Field.KELAS, "Skala Usaha"),
          Map.entry(Field.PASAR, "Wilayah Pemasaran"),
          Map.entry(Field.STATUS_AKTIF, "Keterangan (Aktif/Tutup)"),
          Map.entry(Field.TAHUN_DATA, "Tahun Pendataan"));

  private final Workbook workbook;
  private final TruthFile truth;
  private final Layout layout;
  private final Regency regency;
  private final int year;
  private final Map<String, Page> pages = new TreeMap<>();

  Book(OutputStream out, TruthFile truth, Layout layout, Regency regency, int year)
      throws IOException {
    this.workbook = new Workbook(out, "Lumbung", "1.0");
    this.truth = truth;
    this.layout = layout;
    this.regency = regency;
    this.year = year;
    if (layout == Layout.TEMPLATE) {
      writeIdentity();
    }
  }

  /** One sheet under way: where its next row goes, 0-based as fastexcel counts. */
  private static final class Page {
    private final Worksheet sheet;
    private int next;
    private int number;

    Page(Worksheet sheet) {
      this.sheet = sheet;
    }
  }

  /** The sheets of a layout with one sheet a district have to be opened in order. */
  void open(List<String> districts) {
    if (layout == Layout.BY_DISTRICT) {
      for (String district : districts) {
        pages.put(district, begin(district));
      }
    } else {
      pages.put("", begin(layout == Layout.TEMPLATE ? "Data UMKM" : "UMKM " + year));
    }
  }

  private void writeIdentity() throws IOException {
    Worksheet sheet = workbook.newWorksheet("Identitas");
    String[][] lines = {
      {"Kode Wilayah", regency.code()},
      {"Nama Kabupaten/Kota", regency.fullName()},
      {"Tahun Data", Integer.toString(year)},
      {"Jenis Kiriman", "Lengkap"},
      {"TK termasuk pemilik", "ya"},
      {"Versi KBLI", "2020"}
    };
    for (int row = 0; row < lines.length; row++) {
      sheet.value(row, 0, lines[row][0]);
      sheet.value(row, 1, lines[row][1]);
      truth.notData("Identitas", row + 1, "other_sheet");
    }
    sheet.finish();
  }

  private Page begin(String name) {
    Page page = new Page(workbook.newWorksheet(name));
    switch (layout) {
      case TEMPLATE -> header(page);
      case PRINTED -> {
        title(page, "DAFTAR UMKM " + regency.fullName().toUpperCase(Locale.ROOT));
        title(page, "TAHUN " + year);
        page.next++;
        header(page);
        for (int i = 0; i < Rows.FIELDS.size(); i++) {
          page.sheet.value(page.next, i, "(" + (i + 1) + ")");
        }
        truth.notData(name, ++page.next, "numbering");
      }
      case BY_DISTRICT -> {
        title(page, "Data UMKM Kecamatan " + name + " " + regency.fullName() + " Tahun " + year);
        twoLevelHeader(page);
      }
      case TYPED -> {
        title(page, "Dinas Koperasi dan UKM " + regency.fullName());
        title(page, "Data per 31 Desember " + year);
        header(page);
      }
    }
    return page;
  }

  private void title(Page page, String text) {
    page.sheet.value(page.next, 0, text);
    truth.notData(page.sheet.getName(), ++page.next, "title");
  }

  private void header(Page page) {
    for (int i = 0; i < Rows.FIELDS.size(); i++) {
      page.sheet.value(page.next, i, TITLES.get(Rows.FIELDS.get(i)));
    }
    truth.notData(page.sheet.getName(), ++page.next, "header");
  }

  private void twoLevelHeader(Page page) {
    int first = Rows.FIELDS.indexOf(Field.TK_L);
    Map<Field, String> below = Map.of(Field.TK_L, "L", Field.TK_P, "P", Field.TK_TOTAL, "Jumlah");
    for (int i = 0; i < Rows.FIELDS.size(); i++) {
      Field field = Rows.FIELDS.get(i);
      if (below.containsKey(field)) {
        page.sheet.value(page.next + 1, i, below.get(field));
      } else {
        page.sheet.value(page.next, i, TITLES.get(field));
        page.sheet.range(page.next, i, page.next + 1, i).merge();
      }
    }
    page.sheet.value(page.next, first, "Tenaga Kerja");
    page.sheet.range(page.next, first, page.next, first + 2).merge();
    truth.notData(page.sheet.getName(), ++page.next, "header");
    truth.notData(page.sheet.getName(), ++page.next, "header");
  }

  void write(DataRow row) throws IOException {
    Page page = page(row);
    page.number++;
    for (int i = 0; i < Rows.FIELDS.size(); i++) {
      Field field = Rows.FIELDS.get(i);
      Object value = field == Field.NO_URUT ? (Object) page.number : row.value(field);
      put(page, i, field, value);
    }
    if (layout == Layout.TYPED && page.number == 3) {
      page.sheet.hideRow(page.next);
    }
    truth.data(page.sheet.getName(), ++page.next, row);
    if (page.next % FLUSH == 0) {
      page.sheet.flush();
    }
  }

  private Page page(DataRow row) {
    Page page = pages.get(layout == Layout.BY_DISTRICT ? row.district() : "");
    if (page == null) {
      throw new IllegalStateException("No sheet for the district of a row");
    }
    return page;
  }

  private void put(Page page, int column, Field field, Object value) {
    boolean isMoney = field == Field.MODAL_SENDIRI || field == Field.OMZET_TAHUN;
    if (value instanceof Number number) {
      if (isMoney && layout == Layout.TYPED) {
        page.sheet.value(page.next, column, "Rp" + RUPIAH.format(number.longValue()) + ",-");
      } else {
        page.sheet.value(page.next, column, number);
      }
    } else if (!value.toString().isEmpty()) {
      page.sheet.value(page.next, column, value.toString());
    }
  }

  /** Ends the sheets and the workbook. */
  void finish() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Map.Entry<String, Page> entry : pages.entrySet()) {
      Page page = entry.getValue();
      counts.put(entry.getKey(), page.number);
      if (layout == Layout.PRINTED) {
        end(page);
      }
      page.sheet.finish();
    }
    if (layout == Layout.BY_DISTRICT) {
      recap(new TreeMap<>(counts));
    }
    workbook.finish();
  }

  private void end(Page page) {
    String name = page.sheet.getName();
    page.sheet.value(page.next, 1, "JUMLAH");
    page.sheet.value(page.next, Rows.FIELDS.indexOf(Field.TK_TOTAL), page.number);
    truth.notData(name, ++page.next, "total");
    page.next++;
    String[] lines = {regency.capital() + ", 31 Desember " + year, "Mengetahui,", "Kepala Dinas"};
    for (String line : lines) {
      page.sheet.value(page.next, 18, line);
      truth.notData(name, ++page.next, "signature");
    }
  }

  private void recap(Map<String, Integer> counts) throws IOException {
    Worksheet sheet = workbook.newWorksheet("REKAP");
    sheet.value(0, 0, "Kecamatan");
    sheet.value(0, 1, "Jumlah UMKM");
    truth.notData("REKAP", 1, "other_sheet");
    int row = 1;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      sheet.value(row, 0, count.getKey());
      sheet.value(row, 1, count.getValue());
      truth.notData("REKAP", ++row, "other_sheet");
    }
    sheet.finish();
  }
}
