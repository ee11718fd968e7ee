package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other processes bring about. */
public final class Waiting {
  private Waiting() {}

  /** Fails where it does not come true in time. */
  public static void until(String what, long seconds, BooleanSupplier isTrue)
      throws InterruptedException {
    until(what, seconds, isTrue, () -> "");
  }

  /**
   * Fails where it does not come true in time.
   *
   * @param instead tells what is the case then
   */
  public static void until(
      String what, long seconds, BooleanSupplier isTrue, Supplier<String> instead)
      throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    boolean holds = isTrue.getAsBoolean();
    while (!holds && System.nanoTime() < limit) {
      Thread.sleep(50);
      holds = isTrue.getAsBoolean();
    }
    assertThat(holds).as(() -> what + " " + instead.get()).isTrue();
  }
}
