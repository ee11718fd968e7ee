package id.lumbung.review;

import id.lumbung.TestLumbung;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.nio.file.Path;

/**
 * Two years of Kapuas: one stall of an owner that was joined with that of the year before, and
 * three of another that hang together and wait to be decided.
 */
public final class Stalls {
  private static final Object[] HEADER = {
    "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Alamat", "Produk", "Omset Tahunan (Rp)"
  };

  private Stalls() {}

  /** Sends both years. */
  public static void send(TestLumbung lumbung, Path temp) {
    Book before = new Book();
    before
        .sheet("UMKM")
        .row(HEADER)
        .row(stall(800, "Siti Aminah", "Anggrek", "Jl. Mawar 7", "Anyaman rotan"));
    lumbung.send(Book.write(temp, "UMKM Kapuas 2021.xlsx", before.bytes()));
    Book book = new Book();
    book.sheet("UMKM")
        .row(HEADER)
        .row(stall(800, "Siti Aminah", "Anggrek", "Jl. Mawar 7 RT 2", "Anyaman rotan"))
        .row(stall(900, "Siti Rahmah", "Melati", "Jl. Melati 1", "Kue kering"))
        .row(stall(900, "Siti Rahmah", "Melati 2", "Jl. Melati 1", "Kue kering"))
        .row(stall(900, "Siti Rahmah", "Melati", "Jl. Kenanga 30", "Pakaian jadi"));
    lumbung.sendAccepted(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes()));
  }

  private static Object[] stall(int owner, String name, String shop, String door, String trade) {
    return new Object[] {Officer.nik(owner), name, shop, "Selat", door, trade, 15_000_000};
  }
}
