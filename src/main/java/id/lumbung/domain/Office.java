package id.lumbung.domain;

import java.time.ZoneId;

/** Where the office is. */
public final class Office {
  /** Its time: a date means the end of that day here. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private Office() {}
}
