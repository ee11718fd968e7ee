package id.lumbung.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet {@code Identitas} of a workbook says beside the labels that mean something to us.
 */
public record IdentityBlock(Map<Label, String> values) {
  /** A block that says nothing, as where the sheet is missing. */
  public static final IdentityBlock NONE = new IdentityBlock(Map.of());

  /** The labels, as they are written. */
  public enum Label {
    KODE_WILAYAH("Kode Wilayah"),
    NAMA_WILAYAH("Nama Kabupaten/Kota"),
    TAHUN_DATA("Tahun Data"),
    JENIS_KIRIMAN("Jenis Kiriman"),
    KIRIMAN_INDUK("Kiriman Induk"),
    TK_TERMASUK_PEMILIK("TK termasuk pemilik"),
    CAKUPAN("Cakupan"),
    VERSI_KBLI("Versi KBLI"),
    ISI_AWAL("Isi Awal"),
    BARIS_JUDUL("Baris judul kolom");

    private final String key;

    Label(String text) {
      this.key = text.toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the values. */
  public IdentityBlock {
    values = Map.copyOf(values);
  }

  /**
   * A block.
   *
   * @param lines values by label in lower case with single spaces
   */
  public static IdentityBlock of(Map<String, String> lines) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      String value = lines.get(label.key);
      if (value != null) {
        values.put(label, value);
      }
    }
    return new IdentityBlock(values);
  }

  /** What stands beside a label; null where the block does not have it. */
  public @Nullable String get(Label label) {
    return values.get(label);
  }

  /** The same block where another says some of the labels otherwise. */
  public IdentityBlock with(IdentityBlock other, Collection<Label> labels) {
    Map<Label, String> merged = new EnumMap<>(Label.class);
    merged.putAll(values);
    for (Label label : labels) {
      String said = other.get(label);
      if (said != null) {
        merged.put(label, said);
      }
    }
    return new IdentityBlock(merged);
  }
}
