package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.domain.Field;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.staging.LayoutProfiles;
import id.lumbung.upkeep.SettingsHistory;
import id.lumbung.upkeep.SettingsHistory.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What Lumbung goes by: each key with its meaning, what changed, and the headings of regencies. */
@Controller
record SettingsPage(
    Desk desk,
    SettingsHistory history,
    LayoutProfiles profiles,
    HeadingSchool school,
    Regions regions) {

  /** A key of a file. */
  public record Key(String name, String value, String meaning) {}

  /** A file. */
  public record FileView(
      String name,
      String meaning,
      List<Key> keys,
      @Nullable Instant changed,
      @Nullable String by) {}

  /**
   * A change of a file.
   *
   * @param lines those that went, with a minus before them, and those that came, with a plus
   */
  public record ChangeView(
      String file,
      Instant noted,
      @Nullable Instant changed,
      @Nullable String by,
      List<String> lines) {}

  /** A heading of a regency's sheet. */
  public record Heading(int column, String title, @Nullable String field) {}

  /** What a heading was said to mean. */
  public record LessonView(String heading, String meaning, String by) {}

  /** The headings of a regency: what it was taught, and those of its last file. */
  public record Headings(
      String code, String regency, List<LessonView> lessons, List<Heading> columns) {
    /** Copies the lists. */
    public Headings {
      lessons = List.copyOf(lessons);
      columns = List.copyOf(columns);
    }
  }

  @GetMapping("/pengaturan")
  String show(Model model) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    if (own.isEmpty()) {
      history.note();
      model.addAttribute("files", history.current().stream().map(SettingsPage::file).toList());
      model.addAttribute("changes", changes(history.all()));
    } else {
      model.addAttribute("files", List.of());
      model.addAttribute("changes", List.of());
    }
    List<Headings> headings = new ArrayList<>();
    for (Regency regency : regions.regencies()) {
      if (own.isEmpty() || own.get().equals(regency.code())) {
        Headings known = headings(regency);
        if (!known.lessons().isEmpty() || !known.columns().isEmpty()) {
          headings.add(known);
        }
      }
    }
    model.addAttribute("headings", headings);
    return "pengaturan";
  }

  private Headings headings(Regency regency) {
    List<LessonView> lessons = new ArrayList<>();
    for (HeadingSchool.Known known : school.of(regency.code())) {
      if (known.by() != null) {
        Field field = known.field();
        String meaning = field == null ? HeadingSchool.NOT_WANTED : school.name(field);
        lessons.add(new LessonView(known.heading(), meaning, known.by()));
      }
    }
    List<Heading> columns =
        profiles.all(regency.code()).stream()
            .findFirst()
            .map(
                all ->
                    all.stream()
                        .map(one -> new Heading(one.number(), one.title(), one.field()))
                        .toList())
            .orElse(List.of());
    return new Headings(regency.code(), regency.fullName(), lessons, columns);
  }

  /**
   * The comment above a key is its meaning; what stands above the first blank line is the file's.
   */
  private static FileView file(Version version) {
    List<Key> keys = new ArrayList<>();
    StringBuilder comment = new StringBuilder();
    String meaning = "";
    boolean isYaml = version.file().endsWith(".yml");
    for (String line : version.text().split("\\R", -1)) {
      String bare = line.strip();
      if (bare.startsWith("#")) {
        comment.append(comment.isEmpty() ? "" : " ").append(bare.substring(1).strip());
      } else if (bare.isEmpty()) {
        if (keys.isEmpty() && meaning.isEmpty()) {
          meaning = comment.toString();
        }
        comment.setLength(0);
      } else if (isYaml && bare.contains(":")) {
        int colon = bare.indexOf(':');
        String indent = line.startsWith(" ") ? "· " : "";
        keys.add(
            new Key(
                indent + bare.substring(0, colon).replaceFirst("^- ", ""),
                bare.substring(colon + 1).strip(),
                comment.toString()));
        comment.setLength(0);
      }
    }
    return new FileView(version.file(), meaning, keys, version.changed(), version.by());
  }

  /** Each version against the one before it; the first of a file is no change. */
  private static List<ChangeView> changes(List<Version> newestFirst) {
    Map<String, Version> later = new HashMap<>();
    List<ChangeView> changes = new ArrayList<>();
    for (Version version : newestFirst) {
      Version after = later.put(version.file(), version);
      if (after != null) {
        changes.add(
            new ChangeView(
                after.file(),
                after.noted(),
                after.changed(),
                after.by(),
                lines(version.text(), after.text())));
      }
    }
    return changes;
  }

  private static List<String> lines(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<String> lines = new ArrayList<>();
    old.stream().filter(line -> !now.contains(line)).forEach(line -> lines.add("− " + line));
    now.stream().filter(line -> !old.contains(line)).forEach(line -> lines.add("+ " + line));
    return lines;
  }
}
