package id.lumbung.warehouse;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
@Import({
  DifferenceNotes.class,
  KnownBusinesses.class,
  Merges.class,
  Moments.class,
  PartYears.class,
  WarehouseLoader.class,
  Withdrawal.class
})
public class WarehouseConfiguration {}
