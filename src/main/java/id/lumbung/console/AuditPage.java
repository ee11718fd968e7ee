package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.AuditEntry;
import id.lumbung.domain.Office;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when and why. */
@Controller
record AuditPage(Desk desk, Audit audit) {
  private static final int MOST = 500;

  @GetMapping("/jejak")
  String show(
      @RequestParam(name = "pelaku", required = false) @Nullable String actor,
      @RequestParam(name = "sejak", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate since,
      Model model) {
    String asked = actor == null || actor.isBlank() ? null : actor.strip();
    List<AuditEntry> entries =
        desk.perform(
            null,
            Action.READ_AUDIT,
            null,
            null,
            () ->
                audit.entries(
                    since == null ? null : since.atStartOfDay(Office.ZONE).toInstant(),
                    asked,
                    MOST + 1));
    model.addAttribute("entries", entries.subList(0, Math.min(entries.size(), MOST)));
    model.addAttribute("isCut", entries.size() > MOST);
    model.addAttribute("most", MOST);
    return "jejak";
  }
}
