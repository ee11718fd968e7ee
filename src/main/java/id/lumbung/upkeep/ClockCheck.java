package id.lumbung.upkeep;

import id.lumbung.domain.Office;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Whether this machine's clock can be: leases and known-from moments follow the database's clock,
 * people read this one.
 */
record ClockCheck(Clock clock) {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration CLOSE = Duration.ofSeconds(2);
  private static final Duration FAR = Duration.ofMinutes(1);

  /** Without a database to compare with. */
  Check alone() {
    Instant now = clock.instant();
    return now.isBefore(BUILT)
        ? Check.bad("clock", "past", Map.of("jam", shown(now)))
        : Check.ok("clock", "alone", Map.of("jam", shown(now)));
  }

  Check against(OffsetDateTime database) {
    Instant now = clock.instant();
    Duration apart = Duration.between(database.toInstant(), now).abs();
    Map<String, String> arguments =
        Map.of(
            "jam", shown(now),
            "basis_data", shown(database.toInstant()),
            "selisih", Long.toString(apart.toSeconds()));
    if (now.isBefore(BUILT)) {
      return Check.bad("clock", "past", arguments);
    }
    if (apart.compareTo(FAR) > 0) {
      return Check.bad("clock", "far", arguments);
    }
    return apart.compareTo(CLOSE) > 0
        ? Check.warn("clock", "apart", arguments)
        : Check.ok("clock", "agrees", arguments);
  }

  private static String shown(Instant moment) {
    return SHOWN.format(moment.atZone(Office.ZONE));
  }
}
