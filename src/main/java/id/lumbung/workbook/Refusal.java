package id.lumbung.workbook;

import id.lumbung.settings.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The reasons for which this room refuses a file, each with the sentence's arguments. */
public enum Refusal {
  BERKAS_BUKAN_EXCEL,
  BERKAS_RUSAK,
  BERKAS_TERKUNCI,
  BERKAS_TERLALU_BESAR,
  BERKAS_TIDAK_DIDUKUNG,
  BERKAS_BERBAHAYA,
  BERKAS_BELUM_UTUH,
  LEMBAR_KOSONG,
  JUDUL_TIDAK_DITEMUKAN,
  KOLOM_WAJIB_TIDAK_ADA,
  BUKAN_DATA_UMKM;

  private static final int MAX_ARGUMENT = 100;

  /**
   * The refusal as an exception.
   *
   * @param namesAndValues name, value, name, value …; long values are cut
   */
  public UnreadableWorkbook with(Object... namesAndValues) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1].toString();
      arguments.put(
          namesAndValues[i].toString(),
          value.length() > MAX_ARGUMENT ? value.substring(0, MAX_ARGUMENT) + "…" : value);
    }
    return new UnreadableWorkbook(this, arguments);
  }

  /**
   * The refusal with the sentence that says what exactly is wrong.
   *
   * @param variant the part of the sentence's key after the code
   */
  public UnreadableWorkbook as(String variant, Object... namesAndValues) {
    Object[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
    all[namesAndValues.length] = Texts.VARIANT;
    all[namesAndValues.length + 1] = variant;
    return with(all);
  }

  /** The refusal in a form that passes through code which only lets an IOException through. */
  IOException asIo(Object... namesAndValues) {
    return new Carrier(with(namesAndValues));
  }

  /**
   * What a failure while parsing means: a refusal of ours that travelled inside it, or a damaged
   * part.
   *
   * @throws UncheckedIOException if the disk failed, which says nothing about the file
   */
  static UnreadableWorkbook of(Throwable failure, String part) {
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof Carrier carrier) {
        return carrier.refusal;
      }
      if (at instanceof IOException io
          && !(at instanceof ZipException || at instanceof EOFException)
          && !(at instanceof java.io.CharConversionException)) {
        throw new UncheckedIOException(io);
      }
    }
    return BERKAS_RUSAK.with("bagian", part);
  }

  private static final class Carrier extends IOException {
    private static final long serialVersionUID = 1L;
    private final UnreadableWorkbook refusal;

    Carrier(UnreadableWorkbook refusal) {
      super(refusal);
      this.refusal = refusal;
    }
  }
}
