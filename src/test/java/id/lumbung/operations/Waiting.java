package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other processes bring about. */
final class Waiting {
  private Waiting() {}

  /** Fails where it does not come true in time. */
  static void until(String what, long seconds, BooleanSupplier isTrue) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    boolean holds = isTrue.getAsBoolean();
    while (!holds && System.nanoTime() < limit) {
      Thread.sleep(50);
      holds = isTrue.getAsBoolean();
    }
    assertThat(holds).as(what).isTrue();
  }
}
