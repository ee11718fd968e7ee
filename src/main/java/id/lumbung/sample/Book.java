package id.lumbung.sample;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Field;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Look;
import id.lumbung.reference.Regency;
import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes one workbook row by row in one of the layouts, and the truth of every row beside it. */
final class Book implements AutoCloseable {
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

  private final PlainBook workbook;
  private final TruthFile truth;
  private final Layout layout;
  private final Regency regency;
  private final int year;
  private final Map<String, Page> pages = new LinkedHashMap<>();

  Book(Path target, TruthFile truth, Layout layout, Regency regency, int year) throws IOException {
    this.workbook = new PlainBook(target);
    this.truth = truth;
    this.layout = layout;
    this.regency = regency;
    this.year = year;
    if (layout == Layout.TEMPLATE) {
      writeIdentity();
    }
  }

  private record Line(int number, boolean isHidden, List<Cell> cells) {}

  /**
   * One sheet under way. Rows of several districts come in turns, and a workbook is written sheet
   * by sheet: all but the first sheet keep theirs until it is their turn.
   */
  private final class Page {
    private final String name;
    private final List<Line> kept = new ArrayList<>();
    private final List<String> merges = new ArrayList<>();
    private boolean isOpen;
    private int last;
    private int number;

    Page(String name) {
      this.name = name;
    }

    void open() throws IOException {
      workbook.begin(name, false, List.of(), Fixed.NONE);
      isOpen = true;
      for (Line line : kept) {
        workbook.row(line.number(), line.isHidden(), line.cells());
      }
      kept.clear();
    }

    void add(boolean isHidden, List<Cell> cells) throws IOException {
      last++;
      if (isOpen) {
        workbook.row(last, isHidden, cells);
      } else {
        kept.add(new Line(last, isHidden, cells));
      }
    }

    /** A row that is no data. */
    void add(String because, Cell... cells) throws IOException {
      add(false, List.of(cells));
      truth.notData(name, last, because);
    }

    void end() throws IOException {
      workbook.end(List.of(), List.of(), merges);
    }
  }

  /** The sheets of a layout with one sheet a district have to be begun in order. */
  void open(List<String> districts) throws IOException {
    if (layout == Layout.BY_DISTRICT) {
      for (String district : districts) {
        pages.put(district, begin(district));
      }
    } else {
      Page page = begin(layout == Layout.TEMPLATE ? "Data UMKM" : "UMKM " + year);
      pages.put("", page);
      page.open();
    }
  }

  private void writeIdentity() throws IOException {
    Page page = new Page("Identitas");
    page.open();
    String[][] lines = {
      {"Kode Wilayah", regency.code()},
      {"Nama Kabupaten/Kota", regency.fullName()},
      {"Tahun Data", Integer.toString(year)},
      {"Jenis Kiriman", "Lengkap"},
      {"TK termasuk pemilik", "ya"},
      {"Versi KBLI", "2020"}
    };
    for (String[] line : lines) {
      page.add("other_sheet", text(1, line[0]), text(2, line[1]));
    }
    page.end();
  }

  private Page begin(String name) throws IOException {
    Page page = new Page(name);
    switch (layout) {
      case TEMPLATE -> header(page);
      case PRINTED -> {
        page.add("title", text(1, "DAFTAR UMKM " + regency.fullName().toUpperCase(Locale.ROOT)));
        page.add("title", text(1, "TAHUN " + year));
        page.last++;
        header(page);
        List<Cell> numbers = new ArrayList<>();
        for (int i = 1; i <= Rows.FIELDS.size(); i++) {
          numbers.add(text(i, "(" + i + ")"));
        }
        page.add("numbering", numbers.toArray(Cell[]::new));
      }
      case BY_DISTRICT -> {
        page.add(
            "title",
            text(1, "Data UMKM Kecamatan " + name + " " + regency.fullName() + " Tahun " + year));
        twoLevelHeader(page);
      }
      case TYPED -> {
        page.add("title", text(1, "Dinas Koperasi dan UKM " + regency.fullName()));
        page.add("title", text(1, "Data per 31 Desember " + year));
        header(page);
      }
    }
    return page;
  }

  private static void header(Page page) throws IOException {
    List<Cell> titles = new ArrayList<>();
    for (Field field : Rows.FIELDS) {
      titles.add(text(titles.size() + 1, String.valueOf(TITLES.get(field))));
    }
    page.add("header", titles.toArray(Cell[]::new));
  }

  private static void twoLevelHeader(Page page) throws IOException {
    Map<Field, String> below = Map.of(Field.TK_L, "L", Field.TK_P, "P", Field.TK_TOTAL, "Jumlah");
    int upper = page.last + 1;
    List<Cell> titles = new ArrayList<>();
    List<Cell> parts = new ArrayList<>();
    for (int i = 1; i <= Rows.FIELDS.size(); i++) {
      Field field = Rows.FIELDS.get(i - 1);
      String part = below.get(field);
      if (part == null) {
        titles.add(text(i, String.valueOf(TITLES.get(field))));
        page.merges.add(range(i, upper, i, upper + 1));
      } else {
        parts.add(text(i, part));
      }
      if (field == Field.TK_L) {
        titles.add(text(i, "Tenaga Kerja"));
        page.merges.add(range(i, upper, i + 2, upper));
      }
    }
    page.add("header", titles.toArray(Cell[]::new));
    page.add("header", parts.toArray(Cell[]::new));
  }

  private static String range(int column, int row, int lastColumn, int lastRow) {
    return CellName.of(column) + row + ":" + CellName.of(lastColumn) + lastRow;
  }

  void write(DataRow row) throws IOException {
    Page page = page(row);
    page.number++;
    List<Cell> cells = new ArrayList<>();
    for (int i = 1; i <= Rows.FIELDS.size(); i++) {
      Field field = Rows.FIELDS.get(i - 1);
      Object value = field == Field.NO_URUT ? (Object) page.number : row.value(field);
      if (!value.toString().isEmpty()) {
        cells.add(cell(i, field, value));
      }
    }
    page.add(layout == Layout.TYPED && page.number == 3, cells);
    truth.data(page.name, page.last, row);
  }

  private Page page(DataRow row) {
    Page page = pages.get(layout == Layout.BY_DISTRICT ? row.district() : "");
    if (page == null) {
      throw new IllegalStateException("No sheet for the district of a row");
    }
    return page;
  }

  private Cell cell(int column, Field field, Object value) {
    boolean isMoney = field == Field.MODAL_SENDIRI || field == Field.OMZET_TAHUN;
    if (value instanceof Number number) {
      return isMoney && layout == Layout.TYPED
          ? text(column, "Rp" + RUPIAH.format(number.longValue()) + ",-")
          : Cell.number(column, number.longValue());
    }
    return text(column, value.toString());
  }

  private static Cell text(int column, String text) {
    return Cell.text(column, text, Look.GENERAL);
  }

  /** Ends the sheets. */
  void finish() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Map.Entry<String, Page> entry : pages.entrySet()) {
      Page page = entry.getValue();
      counts.put(entry.getKey(), page.number);
      if (layout == Layout.PRINTED) {
        end(page);
      }
      if (!page.isOpen) {
        page.open();
      }
      page.end();
    }
    if (layout == Layout.BY_DISTRICT) {
      recap(counts);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private void end(Page page) throws IOException {
    int total = Rows.FIELDS.indexOf(Field.TK_TOTAL) + 1;
    page.add("total", text(2, "JUMLAH"), Cell.number(total, page.number));
    page.last++;
    String[] lines = {regency.capital() + ", 31 Desember " + year, "Mengetahui,", "Kepala Dinas"};
    for (String line : lines) {
      page.add("signature", text(19, line));
    }
  }

  private void recap(Map<String, Integer> counts) throws IOException {
    Page page = new Page("REKAP");
    page.open();
    page.add("other_sheet", text(1, "Kecamatan"), text(2, "Jumlah UMKM"));
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      page.add("other_sheet", text(1, count.getKey()), Cell.number(2, count.getValue()));
    }
    page.end();
  }
}
