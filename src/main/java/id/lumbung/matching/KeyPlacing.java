package id.lumbung.matching;

import id.lumbung.settings.SqlModel;
import id.lumbung.staging.CopyBinary;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the stored keys of a register their places, once, where it was filled before keys had any.
 */
public final class KeyPlacing {
  private static final Logger LOG = LoggerFactory.getLogger(KeyPlacing.class);
  private static final int PORTION = 4096;
  private static final int COLUMNS = 2;

  /** Descriptions after which it is told how far the work is. */
  private static final int TOLD = 100_000;

  private final JdbcTemplate db;
  private final TransactionTemplate transaction;
  private final MatchSecret secret;

  /**
   * @param secret proven to be the one the database was filled with
   */
  public KeyPlacing(JdbcTemplate db, TransactionTemplate transaction, MatchSecret secret) {
    this.db = db;
    this.transaction = transaction;
    this.secret = secret;
  }

  /** Places all keys or, where another process is at it, waits until it has. */
  public void placeOnce() {
    transaction.executeWithoutResult(
        status -> {
          if (!arePlaced()) {
            place();
          }
        });
  }

  private boolean arePlaced() {
    return Boolean.TRUE.equals(
        db.queryForObject(
            "select keys_are_placed from matching.secret_fingerprint for update", Boolean.class));
  }

  private void place() {
    db.execute("create temporary table placed_key (hash bigint, key bigint) on commit drop");
    gather();
    db.execute(
        """
        create temporary table placed on commit drop as
        select distinct on (hash) hash, key from placed_key order by hash, key
        """);
    db.execute("create unique index on placed (hash)");
    db.execute("analyze placed");
    db.execute(SqlModel.read("matching/place_row_keys.sql"));
    db.execute(SqlModel.read("matching/stored_keys.sql"));
    db.execute("truncate matching.block_key");
    int keys =
        db.update(
            """
            insert into matching.block_key (key, refinement, profile_id, signature)
            select key, refinement, profile_id, signature from stored order by key
            """);
    db.execute("analyze matching.block_key");
    db.update("update matching.secret_fingerprint set keys_are_placed = true");
    LOG.info("{} keys are placed", keys);
  }

  private void gather() {
    Long described =
        db.queryForObject(
            """
            select (select count(*) from matching.profile) + (select count(*) from matching.row_key)
            """,
            Long.class);
    LOG.warn(
        "The keys of {} descriptions are placed by regency; this happens once, and takes one to two"
            + " minutes for a million",
        described);
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
    streaming.setFetchSize(PORTION);
    CopyBinary placed = new CopyBinary();
    ThreadLocal<RowKeyring> cutters =
        ThreadLocal.withInitial(() -> new RowKeyring(MatchKeys.of(secret)));
    try (Ahead<Description, Keyring> ahead =
        new Ahead<>(
            description -> cutters.get().of(description, description.prepared()),
            portion -> portion.forEach(keyring -> add(keyring, placed)))) {
      Portions<Description> portions = new Portions<>(PORTION, ahead::add);
      streaming.query(
          SqlModel.read("matching/described.sql"),
          row -> {
            portions.add(Description.of(row, 1));
            if (row.getRow() % TOLD == 0) {
              LOG.info("{} of {} descriptions have new keys", row.getRow(), described);
            }
          });
      portions.end();
      ahead.end();
    }
    placed.into(db, "placed_key", "hash, key");
  }

  private void add(Keyring keyring, CopyBinary placed) {
    long[] keys = keyring.keys();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != keyring.hash(i)) {
        placed.row(COLUMNS).bigint(keyring.hash(i)).bigint(keys[i]);
      }
    }
    placed.intoWhenLarge(db, "placed_key", "hash, key");
  }
}
