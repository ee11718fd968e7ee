/**
 * From a workbook to judged rows: its head and whose it is, every row with its findings and keys,
 * and the word on the whole file. The step that reads and a check judge by the same.
 */
@ApplicationModule(
    allowedDependencies = {
      "domain",
      "reference",
      "workbook",
      "layout",
      "validation",
      "addressing",
      "staging",
      "matching"
    })
@NullMarked
package id.lumbung.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
