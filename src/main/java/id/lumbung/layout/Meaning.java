package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.HeaderBlock.Heading;
import id.lumbung.layout.Synonyms.Synonym;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading means, as far as titles tell.
 *
 * @param title the words that decided
 * @param synonyms the fields that it may mean, the likeliest first
 * @param rank how sure that is: of two columns for one field the surer one has it
 * @param told how it was found out
 */
record Meaning(String title, List<Synonym> synonyms, Rank rank, Told told) {
  /** A group of columns about where the owner lives, not about where the business is. */
  private static final Pattern OF_THE_OWNER =
      Pattern.compile("(?i)\\b(pemilik|pengusaha|pribadi|rumah|ktp|domisili|tempat tinggal)\\b");

  /** A place that is said to be the business's. */
  private static final Pattern OF_THE_BUSINESS =
      Pattern.compile("(?i)(usaha\\b|perusahaan|proyek|umkm)");

  /** In which order columns claim their fields. */
  enum Rank {
    /** The regency has said so. */
    TAUGHT,
    /** A place of the business goes before one of which that is not said. */
    OF_THE_BUSINESS,
    PLAIN,
    /** The regency had it accepted before. */
    BEFORE,
    BY_WORDS,
    RESERVE,
    SEVERAL,
    /** About the owner's home, which counts while nothing else is said. */
    OF_THE_OWNER
  }

  /** What a known title means. */
  static Meaning ofTitle(String title, List<Synonym> synonyms, Told told) {
    Rank single = told == Told.BY_WORDS ? Rank.BY_WORDS : Rank.PLAIN;
    Rank rank =
        synonyms.size() > 1 ? Rank.SEVERAL : synonyms.get(0).reserve() ? Rank.RESERVE : single;
    return new Meaning(title, synonyms, rank, told);
  }

  /** One field, told otherwise than by the list of titles. */
  static Meaning of(String title, Field field, Rank rank, Told told) {
    return new Meaning(title, List.of(new Synonym(field, false)), rank, told);
  }

  Meaning called(String words) {
    return new Meaning(words, synonyms, rank, told);
  }

  /** The same with the place told apart from others by the heading and the groups above it. */
  Meaning placed(Heading heading) {
    if (rank == Rank.TAUGHT || synonyms.stream().noneMatch(s -> s.field().isPlace())) {
      return this;
    }
    List<String> parts = heading.parts();
    if (parts.stream()
        .limit(parts.size() - 1L)
        .anyMatch(group -> OF_THE_OWNER.matcher(group).find())) {
      return new Meaning(title, synonyms, Rank.OF_THE_OWNER, told);
    }
    boolean isSure = rank == Rank.PLAIN || rank == Rank.BY_WORDS;
    return isSure && OF_THE_BUSINESS.matcher(heading.whole()).find()
        ? new Meaning(title, synonyms, Rank.OF_THE_BUSINESS, told)
        : this;
  }

  /** The same with the fields alone that values do not gainsay; null where none is left. */
  @Nullable Meaning fitting(ColumnValues values) {
    if (synonyms.size() == 1) {
      return this;
    }
    List<Synonym> fitting =
        synonyms.stream().filter(s -> values.fit(s.field()) != ColumnValues.Fit.NO).toList();
    List<Synonym> sure =
        synonyms.stream().filter(s -> values.fit(s.field()) == ColumnValues.Fit.YES).toList();
    return fitting.isEmpty()
        ? null
        : new Meaning(title, sure.isEmpty() ? fitting : sure, rank, told);
  }

  Field first() {
    return synonyms.get(0).field();
  }
}
