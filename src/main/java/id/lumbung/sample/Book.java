package id.lumbung.sample;

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
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("no_urut", "No"),
          Map.entry("nik", "NIK"),
          Map.entry("nama_pemilik", "Nama Pemilik"),
          Map.entry("jenis_kelamin", "Jenis Kelamin (L/P)"),
          Map.entry("nama_usaha", "Nama Usaha"),
          Map.entry("alamat", "Alamat Usaha"),
          Map.entry("desa_kel", "Desa / Kelurahan"),
          Map.entry("kecamatan", "Kecamatan"),
          Map.entry("hp", "No HP / WA"),
          Map.entry("jenis_usaha", "Jenis Usaha"),
          Map.entry("produk", "Produk"),
          Map.entry("kbli", "Kode KBLI"),
          Map.entry("nib", "NIB"),
          Map.entry("halal", "Sertifikat Halal"),
          Map.entry("modal_sendiri", "Modal Sendiri (Rp)"),
          Map.entry("omzet_tahun", "Omset Tahunan (Rp)"),
          Map.entry("tk_l", "Tenaga Kerja (L)"),
          Map.entry("tk_p", "Tenaga Kerja (P)"),
          Map.entry("tk_total", "Jumlah Tenaga Kerja"),
          Map.entry("tahun_berdiri", "Tahun Berdiri"),
          Map.entry("kelas", "Skala Usaha"),
          Map.entry("pasar", "Wilayah Pemasaran"),
          Map.entry("status_aktif", "Keterangan (Aktif/Tutup)"),
          Map.entry("tahun_data", "Tahun Pendataan"));

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
    int first = Rows.FIELDS.indexOf("tk_l");
    Map<String, String> below = Map.of("tk_l", "L", "tk_p", "P", "tk_total", "Jumlah");
    for (int i = 0; i < Rows.FIELDS.size(); i++) {
      String field = Rows.FIELDS.get(i);
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
      String field = Rows.FIELDS.get(i);
      Object value = field.equals("no_urut") ? (Object) page.number : row.value(field);
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

  private void put(Page page, int column, String field, Object value) {
    boolean isMoney = field.equals("modal_sendiri") || field.equals("omzet_tahun");
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
    page.sheet.value(page.next, Rows.FIELDS.indexOf("tk_total"), page.number);
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
