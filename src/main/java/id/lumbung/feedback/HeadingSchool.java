package id.lumbung.feedback;

import id.lumbung.domain.Field;
import id.lumbung.layout.FieldNames;
import id.lumbung.layout.OwnMarks;
import id.lumbung.settings.Refused;
import id.lumbung.staging.HeadingLessons;
import id.lumbung.staging.LayoutProfiles;
import id.lumbung.validation.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What headings mean to a regency, for those who teach it: people at a terminal or on a page. What
 * they choose on the sheet {@code Kolom} of an answer is learned when that file loads.
 */
public record HeadingSchool(HeadingLessons lessons, LayoutProfiles profiles) {
  /** What is shown and chosen for a column that is not wanted. */
  public static final String NOT_WANTED = OwnMarks.NOT_WANTED;

  /** Letters of a heading at most. */
  private static final int LONGEST = 200;

  /**
   * A heading with its meaning.
   *
   * @param field null for a column that is not wanted
   * @param by who taught it; null where it was learned from what the regency sent last
   */
  public record Known(String heading, @Nullable Field field, @Nullable String by) {}

  /** What can be chosen as the meaning of a heading: a value and what people read. */
  public record Meaning(String value, String name) {}

  /** All fields that may be chosen, in their order, then that a column is not wanted. */
  public static List<Meaning> meanings() {
    List<Meaning> all = new ArrayList<>();
    Arrays.stream(Field.values())
        .forEach(field -> all.add(new Meaning(field.code(), FieldNames.of(field))));
    all.add(new Meaning(NOT_WANTED, NOT_WANTED));
    return all;
  }

  /** Whether somebody who writes this means a field, or that a column is not wanted. */
  public static boolean isMeaning(String value) {
    return value.equals(NOT_WANTED) || value.equals("-") || field(value).isPresent();
  }

  /** The field that somebody means; null for a column that is not wanted. */
  public static @Nullable Field meant(String value) {
    return field(value).orElse(null);
  }

  private static Optional<Field> field(String value) {
    return FieldNames.meant(value);
  }

  /** How the audit names a lesson. */
  public static String object(String regency, String heading, @Nullable Field field) {
    return "heading "
        + regency
        + " \""
        + cut(heading)
        + "\" = "
        + (field == null ? "-" : field.code());
  }

  /** How the audit names that something is forgotten. */
  public static String objectOfForgetting(String regency, @Nullable String heading) {
    return "heading " + regency + " forget" + (heading == null ? "" : " \"" + cut(heading) + "\"");
  }

  private static String cut(String heading) {
    return heading.length() <= LONGEST ? heading : heading.substring(0, LONGEST);
  }

  /** What is known of a regency: what it was taught, then what was learned from its last file. */
  public List<Known> of(String regency) {
    List<Known> known = new ArrayList<>();
    lessons
        .all(regency)
        .forEach(lesson -> known.add(new Known(lesson.heading(), lesson.field(), lesson.by())));
    profiles.all(regency).stream()
        .findFirst()
        .ifPresent(
            columns ->
                columns.forEach(
                    column ->
                        Optional.ofNullable(column.field())
                            .flatMap(Field::ofCode)
                            .ifPresent(
                                field -> known.add(new Known(column.title(), field, null)))));
    return known;
  }

  /**
   * Teaches what a heading means to a regency from now on.
   *
   * @param field null for a column that is not wanted
   * @throws Refused where the heading says nothing, or too much
   */
  public void teach(String regency, String heading, @Nullable Field field, String actor) {
    String said = CellText.clean(heading);
    if (said.isEmpty() || said.length() > LONGEST) {
      throw new Refused("heading.length", Map.of("banyak", Integer.toString(LONGEST)));
    }
    lessons.teach(regency, said, field, actor);
  }

  /**
   * Forgets what a regency was taught, and what was learned from its files.
   *
   * @param heading one alone; null for all of them
   * @return how many lessons are gone
   */
  public int forget(String regency, @Nullable String heading) {
    return lessons.forget(regency, heading);
  }

  /** The name of a field as people read it. */
  public String name(Field field) {
    return FieldNames.of(field);
  }
}
