package id.lumbung.validation;

import static id.lumbung.domain.Severity.GALAT;
import static id.lumbung.domain.Severity.INFORMASI;
import static id.lumbung.domain.Severity.PERINGATAN;

import id.lumbung.domain.Severity;
import java.util.Set;

/**
 * Every finding code with the severity it has unless {@code jobs/rules.yml} says otherwise. The
 * sentence of each is in the bundle {@code findings}. Codes about several rows or submissions are
 * raised by later steps.
 */
public enum Rule {
  NIK_KOSONG(PERINGATAN),
  NIK_BUKAN_16(GALAT),
  NIK_TERPOTONG_EXCEL(GALAT),
  NIK_NOTASI_ILMIAH(GALAT),
  NIK_TIDAK_SAH(GALAT),
  NIK_TANGGAL_MUSTAHIL(GALAT),
  NIK_SAMA_DENGAN_KK(GALAT),
  NIK_JK_BEDA(PERINGATAN),
  NIK_LUAR_KALTENG(INFORMASI),
  NIK_GANDA_BERKAS(PERINGATAN),
  NIK_GANDA_ANTARDAERAH(PERINGATAN),
  UMUR_TIDAK_WAJAR(PERINGATAN),
  TANGGAL_RAGU(PERINGATAN),
  DUPLIKAT_PERSIS(INFORMASI),
  DUPLIKAT_MIRIP(PERINGATAN),
  KAB_TIDAK_COCOK(GALAT),
  KEC_TIDAK_DIKENAL(GALAT),
  KEC_DI_KAB_LAIN(GALAT),
  KEC_DARI_ALAMAT(INFORMASI),
  DESA_TIDAK_DIKENAL(PERINGATAN),
  NAMA_USAHA_KOSONG(PERINGATAN),
  PEMILIK_RAGU(PERINGATAN),
  NIB_BUKAN_13(PERINGATAN),
  NIB_ISI_IZIN_LAIN(PERINGATAN),
  NPWP_FORMAT(PERINGATAN),
  KBLI_FORMAT(PERINGATAN),
  KBLI_VERSI(PERINGATAN),
  PIRT_FORMAT(PERINGATAN),
  PIRT_KEDALUWARSA(INFORMASI),
  HALAL_FORMAT(PERINGATAN),
  HP_FORMAT(PERINGATAN),
  UANG_TIDAK_TERBACA(GALAT),
  UANG_SATUAN_RAGU(PERINGATAN),
  UANG_SATUAN_DIBACA(INFORMASI),
  ANGKA_RAGU(PERINGATAN),
  OMZET_BULANAN(INFORMASI),
  JUMLAH_DIHITUNG(INFORMASI),
  BAGIAN_KURANG(PERINGATAN),
  KELAS_BEDA(PERINGATAN),
  TK_TIDAK_SESUAI(PERINGATAN),
  TAHUN_TIDAK_WAJAR(PERINGATAN),
  TAHUN_DATA_BEDA(GALAT),
  WAJIB_KOSONG(GALAT),
  RUMUS_GALAT(GALAT),
  TANDA_PAGAR(PERINGATAN),
  KARAKTER_RUSAK(PERINGATAN),
  KOLOM_BERLEBIH(GALAT),
  ISIAN_SDA(INFORMASI),
  BARIS_TERSEMBUNYI(INFORMASI),
  BARIS_JUMLAH(INFORMASI),
  BARIS_LANJUTAN(INFORMASI),
  LANJUTAN_BERANGKA(PERINGATAN),
  JUMLAH_TIDAK_COCOK(PERINGATAN),
  KOLOM_TIDAK_DIKENAL(PERINGATAN),
  JUDUL_DIBACA(INFORMASI),
  LAYOUT_BERUBAH(PERINGATAN),
  LEMBAR_DILEWATI(INFORMASI),
  TAUTAN_LUAR(INFORMASI),
  MAKRO_DIBUANG(INFORMASI),
  BERKAS_DITUNGGU(INFORMASI),
  KUNCI_GANDA(PERINGATAN),
  KUNCI_TIDAK_COCOK(PERINGATAN),
  KIRIMAN_ULANG(INFORMASI),
  TAHUN_SEBAGIAN(PERINGATAN),
  TIDAK_DISEBUT(INFORMASI),
  PERBAIKAN_DIPAKAI(INFORMASI);

  /** Rules that say the same of a whole column or sheet and ask for nothing in a single cell. */
  private static final Set<Rule> OF_WHOLES =
      Set.of(KEC_DARI_ALAMAT, NIK_LUAR_KALTENG, OMZET_BULANAN);

  private final Severity usual;

  Rule(Severity usual) {
    this.usual = usual;
  }

  /** The severity unless the rule book says otherwise. */
  public Severity usual() {
    return usual;
  }

  /** Codes of the rules that are told once for a column or sheet, with how often they hold. */
  public static String[] ofWholes() {
    return OF_WHOLES.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  /** Whether the rule decides that a row has a district: its severity may not be lowered. */
  boolean decidesDistrict() {
    return this == KEC_TIDAK_DIKENAL || this == KEC_DI_KAB_LAIN;
  }
}
