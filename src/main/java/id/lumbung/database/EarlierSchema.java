package id.lumbung.database;

import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * Tells a schema whose migrations are no longer those of this program. Nothing leads on from there
 * but a new database, into which the originals are loaded anew.
 */
public final class EarlierSchema {
  private EarlierSchema() {}

  /** Whether a migration was applied under a number that means something else now. */
  public static boolean isFound(MigrationInfoService schema) {
    return Arrays.stream(schema.applied()).anyMatch(EarlierSchema::hasChanged);
  }

  private static boolean hasChanged(MigrationInfo migration) {
    return !migration.isDescriptionMatching() || !migration.isChecksumMatching();
  }
}
