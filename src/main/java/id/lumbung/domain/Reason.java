package id.lumbung.domain;

/**
 * Why a whole file is refused, or waits for a person: a closed list. The sentence of each is in the
 * bundle {@code findings}.
 */
public enum Reason {
  BERKAS_BUKAN_EXCEL,
  BERKAS_RUSAK,
  BERKAS_TERKUNCI,
  BERKAS_TERLALU_BESAR,
  BERKAS_TIDAK_DIDUKUNG,
  BERKAS_BERBAHAYA,
  /** The house has lost it before it was read. */
  BERKAS_HILANG,
  LEMBAR_KOSONG,
  JUDUL_TIDAK_DITEMUKAN,
  KOLOM_WAJIB_TIDAK_ADA,
  BUKAN_DATA_UMKM,
  WILAYAH_TIDAK_DIKETAHUI,
  WILAYAH_BERTENTANGAN,
  TAHUN_TIDAK_DIKETAHUI,
  TAHUN_BERTENTANGAN,
  INDUK_TIDAK_ADA,
  TERLALU_BANYAK_GALAT,
  /** Waits: the submission shrinks its regency-year too much. */
  BARIS_BERKURANG,
  /** Waits: a part, as it seems, sent in place of what counts. */
  GANTI_ATAU_TAMBAH,
  /** Waits: its data year is closed. */
  TAHUN_DITUTUP,
  /** Waits: the file is not whole yet. */
  BERKAS_BELUM_UTUH,
  /** Waits: something of the house is broken, not the file. */
  PRASARANA;

  /** Whether the file waits instead of being refused. */
  public boolean waits() {
    return this == BARIS_BERKURANG
        || this == GANTI_ATAU_TAMBAH
        || this == TAHUN_DITUTUP
        || this == BERKAS_BELUM_UTUH
        || this == PRASARANA;
  }
}
