package id.lumbung.matching;

import id.lumbung.linkage.Prepared;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts and hashes the keys of rows as the register does, to be measured. */
public final class KeyCutting {
  private static final String DISTRICT = "62.03.01";

  private final RowKeyring keyring;
  private final List<Description> rows = new ArrayList<>();
  private final List<Prepared> prepared = new ArrayList<>();

  /** Cuts under a secret. */
  public KeyCutting(MatchSecret secret) {
    keyring = new RowKeyring(MatchKeys.of(secret));
  }

  /**
   * Adds a row.
   *
   * @param told NIK, telephone, owner, business, village, address and product
   */
  public void add(List<@Nullable String> told) {
    Description row =
        new Description(
            told.get(0),
            null,
            told.get(1),
            DISTRICT,
            null,
            told.get(2),
            told.get(3),
            told.get(4),
            told.get(5),
            null,
            told.get(6));
    rows.add(row);
    prepared.add(row.prepared());
  }

  /** All that matching keeps of a row to find it again; rows are counted from 0. */
  public Object cut(int row) {
    return keyring.of(rows.get(row), prepared.get(row));
  }
}
