package id.lumbung.intake;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
@Import({
  Archive.class,
  Arrivals.class,
  NodeRegister.class,
  Originals.class,
  Replays.class,
  SubmissionLife.class,
  SubmissionRegister.class,
  Sweeps.class
})
public class IntakeConfiguration {}
