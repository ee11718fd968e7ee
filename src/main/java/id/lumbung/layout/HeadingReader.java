package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.HeaderBlock.Heading;
import id.lumbung.layout.Synonyms.Guess;
import id.lumbung.layout.Synonyms.Synonym;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads headings: by the titles that are known, and by their words where those are not.
 *
 * @param year of the data; null while nobody has told it
 */
record HeadingReader(Synonyms synonyms, @Nullable Integer year) {
  /** A year in a title, with the word for it. */
  static final Pattern YEAR =
      Pattern.compile(
          "(?i)[(\\[]?\\b((di |per )?(tahun|thn\\.?|th\\.?) ?)?(?<year>20\\d\\d)\\b[)\\]]?");

  private static final Pattern FILLER =
      Pattern.compile("(?i)\\b(identitas|data|informasi|profil|profile|keterangan)\\b");

  /**
   * A heading without what it says about a year.
   *
   * @param parts the rest, from the widest group down; empty where it says nothing else
   * @param openYear the year that it names while nobody has told the year of the data, else empty
   * @param isOfOtherPeriod whether it speaks of another year, or of a part of one
   */
  private record Undated(List<String> parts, String openYear, boolean isOfOtherPeriod) {}

  /**
   * What a heading that is no known title says by its words and by the values below.
   *
   * @param meaning null where nothing is clear
   * @param mayBe what it may mean where nothing is clear, the likeliest first
   */
  record Doubt(@Nullable Meaning meaning, List<Field> mayBe) {}

  /** What a heading means; figures of another year, or of a part of one, mean nothing. */
  @Nullable Meaning of(Heading heading) {
    Undated undated = undated(heading.parts());
    if (undated.parts().isEmpty()) {
      return byParts(heading.parts());
    }
    Meaning yearly = byParts(undated.parts());
    if (yearly == null || !isOfOneYear(yearly.synonyms())) {
      // The words about a year belong to the title: "KBLI 2020" under a group of its own.
      return undated.parts().contains(heading.own()) ? byParts(heading.parts()) : yearly;
    }
    if (undated.isOfOtherPeriod()) {
      return null;
    }
    return undated.openYear().isEmpty()
        ? yearly
        : yearly.called(undated.openYear() + " " + yearly.title());
  }

  private Meaning known(String title, List<Synonym> found) {
    boolean isAsListed =
        synonyms.isAsListed(title) || synonyms.isAsListed(YEAR.matcher(title).replaceAll(" "));
    return Meaning.ofTitle(title, found, isAsListed ? Told.BY_TITLE : Told.BY_WORDS);
  }

  /** What a heading means by its words, with its groups nearest first, then alone. */
  Doubt byWords(Heading heading, ColumnValues values) {
    List<String> parts = undated(heading.parts()).parts();
    if (parts.isEmpty()) {
      return new Doubt(null, List.of());
    }
    List<Field> mayBe = new ArrayList<>();
    for (int i = parts.size() - 2; i >= -1; i--) {
      String own = parts.get(parts.size() - 1);
      String group = i < 0 ? "" : Titles.clean(FILLER.matcher(parts.get(i)).replaceAll(" "));
      if (i >= 0 && group.isEmpty()) {
        continue;
      }
      String title = Titles.clean(group + " " + own);
      Guess guess = synonyms.guess(withoutThisYear(title), values);
      if (guess.field() != null) {
        return new Doubt(
            Meaning.of(title, guess.field(), Meaning.Rank.BY_WORDS, Told.BY_WORDS), List.of());
      }
      guess.mayBe().stream().filter(field -> !mayBe.contains(field)).forEach(mayBe::add);
    }
    return new Doubt(null, mayBe);
  }

  /** The title without the year of the data, where it names that year. */
  private String withoutThisYear(String title) {
    Matcher named = YEAR.matcher(title);
    return year != null && named.find() && year == Integer.parseInt(named.group("year"))
        ? named.replaceAll(" ")
        : title;
  }

  static boolean isOfOneYear(List<Synonym> synonyms) {
    return synonyms.stream().allMatch(synonym -> synonym.field().isOfOneYear());
  }

  private Undated undated(List<String> parts) {
    List<String> rest = new ArrayList<>();
    String openYear = "";
    boolean isOther = false;
    for (String part : parts) {
      Integer said = Periods.onlyYear(part);
      if (said != null) {
        openYear = year == null ? part : openYear;
        isOther |= year != null && !year.equals(said);
      } else if (Periods.isYearBefore(part) || Periods.isPartOfYear(part)) {
        isOther = true;
      } else if (!Periods.isThisYear(part)) {
        rest.add(part);
      }
    }
    return new Undated(rest, openYear, isOther);
  }

  /** Looks the title up with its groups, nearest first, in either order, then alone. */
  private @Nullable Meaning byParts(List<String> parts) {
    String own = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      String group = Titles.clean(FILLER.matcher(parts.get(i)).replaceAll(" "));
      for (String title : List.of(group + " " + own, own + " " + group)) {
        List<Synonym> found = group.isEmpty() ? null : meanings(title);
        if (found != null) {
          return known(title, found);
        }
      }
    }
    String whole = String.join(" ", parts);
    List<Synonym> byWhole = meanings(whole);
    if (byWhole != null) {
      return known(whole, byWhole);
    }
    List<Synonym> byOwn = meanings(own);
    return byOwn == null ? null : known(own, byOwn);
  }

  /** The title with the heading above it that names the unit of its amounts, if one does. */
  static String withUnit(Heading heading, Meaning match) {
    if (!Synonyms.isMoney(match.synonyms()) || Titles.hasUnit(match.title())) {
      return match.title();
    }
    return heading.parts().stream()
        .filter(Titles::hasUnit)
        .findFirst()
        .map(part -> part + " " + match.title())
        .orElse(match.title());
  }

  /** The fields that a title means, one that names the year of the data as one that names none. */
  private @Nullable List<Synonym> meanings(String title) {
    List<Synonym> found = synonyms.of(title);
    if (found != null) {
      return found;
    }
    Matcher named = YEAR.matcher(title);
    boolean isOfThisYear =
        named.find() && (year == null || year == Integer.parseInt(named.group("year")));
    List<Synonym> yearly = isOfThisYear ? synonyms.of(named.replaceAll(" ")) : null;
    return yearly != null && isOfOneYear(yearly) ? yearly : null;
  }
}
