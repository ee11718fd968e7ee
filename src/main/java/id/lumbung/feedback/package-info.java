/** What people get back: answers and receipts, templates and lists to review. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "reference",
      "intake",
      "text",
      "workbook",
      "layout",
      "validation",
      "addressing",
      "staging",
      "warehouse",
      "marking"
    })
@NullMarked
package id.lumbung.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
