/** The Spring Batch jobs and steps that wire the rooms, how they are handed out, and recovery. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "reference",
      "intake",
      "workbook",
      "layout",
      "validation",
      "staging",
      "matching",
      "warehouse",
      "judging",
      "statistics",
      "feedback"
    })
@NullMarked
package id.lumbung.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
