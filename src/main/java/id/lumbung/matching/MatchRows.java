package id.lumbung.matching;

import id.lumbung.linkage.ComparedField;
import id.lumbung.linkage.Prepared;
import id.lumbung.linkage.Records;
import id.lumbung.matching.Description.Naming;
import id.lumbung.text.BusinessName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a submission that are to be matched, numbered from 0 in the order of the file. */
final class MatchRows {
  private final Records records;
  private final List<@Nullable UUID> niks = new ArrayList<>();

  /** First halves of the NIKs' hashes that several rows have. */
  private final Set<Long> niksOfSeveral = new HashSet<>();

  private long[] places = new long[1024];
  private final BitSet groups = new BitSet();
  private final List<Naming> namings = new ArrayList<>();

  /**
   * Where a row stands.
   *
   * @param sheet 1-based position of the sheet
   * @param row 1-based row as the spreadsheet program shows it
   */
  record Place(int sheet, int row) {}

  /**
   * A row as it is read.
   *
   * @param nikKey keyed hash of a valid NIK, else null
   */
  record Row(Place place, @Nullable UUID nikKey, Description description) {}

  /**
   * A row made ready.
   *
   * @param nikKey keyed hash of a valid NIK, else null
   * @param prepared in comparable form
   * @param isGroup whether it is of a group of people
   */
  record Ready(
      Place place, @Nullable UUID nikKey, Prepared prepared, Naming naming, boolean isGroup) {}

  /** Rows of which the given fields are compared. */
  MatchRows(List<ComparedField> fields) {
    this.records = new Records(fields);
  }

  void add(Ready ready) {
    if (ready.isGroup()) {
      groups.set(size());
    }
    namings.add(ready.naming());
    if (size() == places.length) {
      places = Arrays.copyOf(places, 2 * size());
    }
    places[size()] = (long) ready.place().sheet() << Integer.SIZE | ready.place().row();
    niks.add(ready.nikKey());
    records.add(ready.prepared());
  }

  /** Ends the adding; only then can rows be compared. */
  void freeze() {
    long[] sorted =
        niks.stream()
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .mapToLong(UUID::getMostSignificantBits)
            .toArray();
    Arrays.parallelSort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        niksOfSeveral.add(sorted[i]);
      }
    }
    records.freeze();
  }

  static boolean isGroup(Description description) {
    return description.business() != null && BusinessName.isGroup(description.business());
  }

  int size() {
    return niks.size();
  }

  Records records() {
    return records;
  }

  Place place(int row) {
    return new Place((int) (places[row] >>> Integer.SIZE), (int) places[row]);
  }

  boolean isGroup(int row) {
    return groups.get(row);
  }

  /** How a row names its business. */
  Naming naming(int row) {
    return namings.get(row);
  }

  /**
   * The NIK that keeps a row apart from rows with another: none for a group, whose head changes.
   */
  @Nullable UUID guardNik(int row) {
    return isGroup(row) ? null : niks.get(row);
  }

  /** Whether no other row of the file has the NIK of a row. */
  boolean isOnlyOfOwner(int row) {
    @Nullable UUID nik = niks.get(row);
    return nik != null && !niksOfSeveral.contains(nik.getMostSignificantBits());
  }

  /** Keyed hashes of the NIKs that several rows have. */
  List<UUID> niksOfSeveral() {
    Set<UUID> several = new LinkedHashSet<>();
    for (@Nullable UUID nik : niks) {
      if (nik != null && niksOfSeveral.contains(nik.getMostSignificantBits())) {
        several.add(nik);
      }
    }
    return List.copyOf(several);
  }

  /** Whether the row's owner has a valid NIK. */
  boolean hasOwner(int row) {
    return niks.get(row) != null;
  }
}
