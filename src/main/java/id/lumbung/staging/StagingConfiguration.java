package id.lumbung.staging;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
@Import({
  FindingReasons.class,
  HeadingLessons.class,
  LayoutProfiles.class,
  MendedRows.class,
  StagedSubmission.class,
  StagingWriter.class
})
public class StagingConfiguration {}
