package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.ColumnValues.Fit;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Titles of columns and the fields they mean, as an operator may edit them. */
final class Synonyms {
  private static final int MOST_REMEMBERED = 4_096;
  private static final int LONGEST_REMEMBERED = 100;

  private static final String FILE = "layouts/synonyms.csv";

  /** How much of its words a title must share with a known one to be held for it at all. */
  private static final double LEAST_ALIKE = 0.3;

  /** How near the likeliest field others must come to be named beside it. */
  private static final double NEAR_THE_BEST = 0.6;

  private static final int MOST_NAMED = 3;

  /** A word that no list has may be anything; one that is listed elsewhere means something else. */
  private static final double WEIGHT_OF_A_STRANGER = 0.5;

  /** How a title may be used. */
  private enum Rank {
    PLAIN(""),
    /** Only while no other column claims its field. */
    RESERVE("cadangan"),
    /** Only where what stands below says which of its fields is meant. */
    BY_VALUES("isi"),
    /** A word that may stand beside titles of its fields and changes nothing. */
    BESIDE("pelengkap");

    private final String word;

    Rank(String word) {
      this.word = word;
    }
  }

  /**
   * A field that a title means.
   *
   * @param reserve whether only while no other column claims the field
   */
  record Synonym(Field field, boolean reserve) {}

  /** One row of the list. */
  private record Title(String text, List<Field> fields, Rank rank) {}

  /** A title as its words. */
  private record Phrase(Set<String> words, Title title) {}

  /**
   * What the words of a title leave open.
   *
   * @param field the one that is meant, or null
   * @param mayBe without a field, those that it may mean, the likeliest first
   */
  record Guess(@Nullable Field field, List<Field> mayBe) {}

  private final HeadingWords words;
  private final Map<String, List<Synonym>> byKey = new LinkedHashMap<>();
  private final Map<Set<String>, List<Synonym>> byWords = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<Field, Set<String>> beside = new EnumMap<>(Field.class);

  /** In how many fields a word is met. */
  private final Map<String, Set<Field>> fieldsOfWord = new HashMap<>();

  private final Map<String, Optional<List<Synonym>>> known = new ConcurrentHashMap<>();
  private final Map<String, Guess> guessed = new ConcurrentHashMap<>();

  private Synonyms(HeadingWords words) {
    this.words = words;
  }

  /** Reads them from the files that {@link Layouts#read} describes. */
  static Synonyms read(JobsFolder jobs) {
    Synonyms synonyms = new Synonyms(HeadingWords.read(jobs));
    List<Title> titles = SettingsTable.read(jobs, FILE, List.of("field", "title"), Synonyms::title);
    titles.forEach(title -> synonyms.words.list(title.text()));
    titles.forEach(synonyms::add);
    synonyms.known.clear();
    synonyms.guessed.clear();
    return synonyms;
  }

  private static Title title(SettingsTable.Row row) {
    List<Field> fields = new ArrayList<>();
    for (String code : row.required("field").split(";", -1)) {
      fields.add(
          Field.ofCode(code.strip())
              .orElseThrow(() -> row.wrong("field", code, String.join(", ", Field.codes()))));
    }
    return new Title(row.required("title"), fields, rank(row));
  }

  private static Rank rank(SettingsTable.Row row) {
    String word = row.values().getOrDefault("rank", "");
    for (Rank rank : Rank.values()) {
      if (rank.word.equals(word.strip())) {
        return rank;
      }
    }
    throw row.wrong("rank", word, "cadangan, isi, pelengkap");
  }

  private void add(Title title) {
    Set<String> said = words.of(title.text()).words();
    if (title.rank() == Rank.BESIDE) {
      title
          .fields()
          .forEach(field -> beside.computeIfAbsent(field, f -> new HashSet<>()).addAll(said));
      return;
    }
    for (Field field : title.fields()) {
      said.forEach(word -> fieldsOfWord.computeIfAbsent(word, none -> new HashSet<>()).add(field));
    }
    if (!said.isEmpty()) {
      phrases.add(new Phrase(said, title));
    }
    if (title.rank() != Rank.BY_VALUES) {
      for (Field field : title.fields()) {
        Synonym synonym = new Synonym(field, title.rank() == Rank.RESERVE);
        addOnce(byKey.computeIfAbsent(Titles.key(title.text()), k -> new ArrayList<>()), synonym);
        addOnce(byWords.computeIfAbsent(said, k -> new ArrayList<>()), synonym);
      }
    }
  }

  private static void addOnce(List<Synonym> synonyms, Synonym synonym) {
    if (synonyms.stream().noneMatch(known -> known.field().equals(synonym.field()))) {
      synonyms.add(synonym);
    }
  }

  /** Whether the text alone is a title of some field. */
  boolean isTitle(String text) {
    return of(text) != null;
  }

  /**
   * The fields that a title means by its words as they stand, the likeliest first, or null. Words
   * that qualify an amount do not count, nor does a unit of money.
   */
  @Nullable List<Synonym> of(String title) {
    return remembered(known, title, text -> Optional.ofNullable(meant(text))).orElse(null);
  }

  /** The same titles are met in every file and several times in each. */
  private static <T> T remembered(Map<String, T> known, String title, Function<String, T> reading) {
    T before = known.get(title);
    if (before != null) {
      return before;
    }
    T read = reading.apply(title);
    if (title.length() <= LONGEST_REMEMBERED) {
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      known.put(title, read);
    }
    return read;
  }

  private @Nullable List<Synonym> meant(String title) {
    List<Synonym> found = byKey.get(Titles.key(title));
    if (found == null) {
      Set<String> said = words.of(title).words();
      found = said.isEmpty() ? null : byWords.get(said);
      found = found == null ? amount(said) : found;
    }
    return found == null || isMoney(found) || !Titles.hasUnit(title) ? found : null;
  }

  /** Whether a title is written in words of the list, so that nobody has to be told its meaning. */
  boolean isAsListed(String title) {
    return byKey.containsKey(Titles.key(title)) || words.of(title).isAsListed();
  }

  /** The amount that is meant once the words that qualify it are left out. */
  private @Nullable List<Synonym> amount(Set<String> said) {
    Field field = clear(said, ColumnValues.NONE, Field::isMoney);
    return field == null ? null : List.of(new Synonym(field, false));
  }

  /** Whether all of the fields hold money. */
  static boolean isMoney(List<Synonym> synonyms) {
    return synonyms.stream().allMatch(synonym -> synonym.field().isMoney());
  }

  /** What a title that is no known one means, slips mended, by its words and the values below. */
  Guess guess(String title, ColumnValues values) {
    return values.isEmpty()
        ? remembered(guessed, title, text -> guessed(text, values))
        : guessed(title, values);
  }

  private Guess guessed(String title, ColumnValues values) {
    Set<String> said = words.mended(title).words();
    Field field = clear(said, values, any -> true);
    boolean isCount = field != null && !field.isMoney() && Titles.hasUnit(title);
    return field == null || isCount
        ? new Guess(null, likely(said, values))
        : new Guess(field, List.of());
  }

  /** Whether a title of another field is part of this one. */
  boolean isOfOthers(String title, Field field) {
    Set<String> said = words.mended(title).words();
    return phrases.stream()
        .filter(phrase -> !phrase.title().fields().contains(field))
        .map(Phrase::words)
        .anyMatch(
            other ->
                said.containsAll(other)
                    && !beside.getOrDefault(field, Set.of()).containsAll(other));
  }

  /**
   * The one field of which every word of the title speaks, as far as the values do not gainsay it;
   * null where words are left over, or several fields remain.
   */
  private @Nullable Field clear(Set<String> said, ColumnValues values, Predicate<Field> isWanted) {
    double most = 0;
    Set<Field> found = Set.of();
    for (Phrase phrase : phrases) {
      // Few phrases are said: weighing them all took half of the reading of a small file.
      double weight = said.containsAll(phrase.words()) ? weight(phrase.words()) : -1;
      if (weight >= most) {
        Set<Field> fields = fields(phrase, said, values, isWanted);
        if (!fields.isEmpty()) {
          Set<Field> all = new HashSet<>(fields);
          all.addAll(weight > most ? Set.of() : found);
          found = all;
          most = weight;
        }
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** The fields of a phrase that the whole title can mean. */
  private Set<Field> fields(
      Phrase phrase, Set<String> said, ColumnValues values, Predicate<Field> isWanted) {
    Set<Field> fields = new HashSet<>();
    Set<Field> sure = new HashSet<>();
    for (Field field : phrase.title().fields()) {
      Fit fit = values.fit(field);
      if (isWanted.test(field) && fit != Fit.NO && isAllSaid(phrase, said, field)) {
        fields.add(field);
        if (fit == Fit.YES) {
          sure.add(field);
        }
      }
    }
    boolean isByValues = phrase.title().rank() == Rank.BY_VALUES;
    return sure.isEmpty() && !isByValues ? fields : sure;
  }

  private boolean isAllSaid(Phrase phrase, Set<String> said, Field field) {
    Set<String> others = beside.getOrDefault(field, Set.of());
    boolean isWhole = phrase.title().rank() == Rank.RESERVE;
    return said.stream()
        .allMatch(word -> phrase.words().contains(word) || (!isWhole && others.contains(word)));
  }

  /** The fields that a title may mean, the likeliest first. */
  private List<Field> likely(Set<String> said, ColumnValues values) {
    Map<Field, Double> alike = new EnumMap<>(Field.class);
    for (Phrase phrase : phrases) {
      for (Field field : phrase.title().fields()) {
        alike.merge(field, alike(phrase, said, field), Math::max);
      }
    }
    alike.replaceAll(
        (field, score) ->
            switch (values.fit(field)) {
              case YES -> score * 1.5;
              case PERHAPS -> score;
              case NO -> score * 0.5;
            });
    values.toldByValues().forEach(field -> alike.merge(field, LEAST_ALIKE, Math::max));
    double best = alike.values().stream().mapToDouble(score -> score).max().orElse(0);
    return alike.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_ALIKE && e.getValue() >= best * NEAR_THE_BEST)
        .sorted(Map.Entry.<Field, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_NAMED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** From 0 to 1: how much a title and a phrase have in common, rare words counting most. */
  private double alike(Phrase phrase, Set<String> said, Field field) {
    Set<String> common = new HashSet<>(said);
    common.retainAll(phrase.words());
    if (common.isEmpty()) {
      return 0;
    }
    Set<String> all = new HashSet<>(said);
    all.removeAll(beside.getOrDefault(field, Set.of()));
    all.addAll(phrase.words());
    return weight(common) / weight(all);
  }

  /** Words of many fields tell little. */
  private double weight(Set<String> said) {
    double weight = 0;
    for (String word : said) {
      int fields = fieldsOfWord.getOrDefault(word, Set.of()).size();
      weight += fields > 0 ? 1 / Math.sqrt(fields) : words.isKnown(word) ? 1 : WEIGHT_OF_A_STRANGER;
    }
    return weight;
  }
}
