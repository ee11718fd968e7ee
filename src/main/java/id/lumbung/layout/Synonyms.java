package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Titles of columns and the fields they mean, as an operator may edit them. */
record Synonyms(Map<String, List<Synonym>> byKey) {
  private static final String FILE = "layouts/synonyms.csv";
  private static final Pattern PER = Pattern.compile("(?i)\\bper\\b");

  /** Words in the title of an amount that change nothing about what it is. */
  private static final Pattern QUALIFIER =
      Pattern.compile(
          "(?i)\\b(rata[- ]?rata|rata2|kotor|bruto|nilai|jumlah|total|besar(nya)?|perkiraan|estimasi"
              + "|usaha|per (ukm|umkm|ikm|unit|pelaku)|ukm|umkm|ikm)\\b");

  private static final double LEAST_SIMILARITY = 0.75;
  private static final int LEAST_LENGTH_TO_RESEMBLE = 4;

  /**
   * A field that a title means.
   *
   * @param reserve whether only while no other column claims the field
   */
  record Synonym(Field field, boolean reserve) {}

  private record Title(String text, Synonym synonym) {}

  /** Reads them from the file that {@link Layouts#read} describes. */
  static Synonyms read(JobsFolder jobs) {
    Map<String, List<Synonym>> byKey = new LinkedHashMap<>();
    SettingsTable.read(jobs, FILE, List.of("field", "title"), Synonyms::title)
        .forEach(
            title -> {
              add(byKey, title.text(), title.synonym());
              // "per bulan" is also written "/ bulan".
              add(byKey, PER.matcher(title.text()).replaceAll(" "), title.synonym());
            });
    byKey.remove("");
    return new Synonyms(byKey);
  }

  private static Title title(SettingsTable.Row row) {
    boolean isReserve = "cadangan".equals(row.values().get("rank"));
    String code = row.required("field");
    Field field =
        Field.ofCode(code)
            .orElseThrow(() -> row.wrong("field", code, String.join(", ", Field.codes())));
    return new Title(row.required("title"), new Synonym(field, isReserve));
  }

  private static void add(Map<String, List<Synonym>> byKey, String title, Synonym synonym) {
    List<Synonym> synonyms = byKey.computeIfAbsent(Titles.key(title), key -> new ArrayList<>());
    if (synonyms.stream().noneMatch(known -> known.field().equals(synonym.field()))) {
      synonyms.add(synonym);
    }
  }

  /** Whether the text alone is a title of some field. */
  boolean isTitle(String text) {
    return byKey.containsKey(Titles.key(text));
  }

  /**
   * The fields that a title may mean, the likeliest first, or null. Words that qualify an amount do
   * not count, nor does a unit of money.
   */
  @Nullable List<Synonym> of(String title) {
    List<Synonym> found = byKey.get(Titles.key(title));
    if (found == null) {
      List<Synonym> amount = byKey.get(Titles.key(QUALIFIER.matcher(title).replaceAll(" ")));
      return amount != null && isMoney(amount) ? amount : null;
    }
    return isMoney(found) || !Titles.hasUnit(title) ? found : null;
  }

  /** Whether all of the fields hold money. */
  static boolean isMoney(List<Synonym> synonyms) {
    return synonyms.stream().allMatch(synonym -> synonym.field().isMoney());
  }

  /** The field whose title resembles this one most, or null where none does. */
  @Nullable Field resembling(String title) {
    String key = Titles.key(title);
    if (key.length() < LEAST_LENGTH_TO_RESEMBLE) {
      return null;
    }
    Field nearest = null;
    double best = LEAST_SIMILARITY;
    for (Map.Entry<String, List<Synonym>> known : byKey.entrySet()) {
      int longer = Math.max(key.length(), known.getKey().length());
      int most = (int) ((1 - best) * longer);
      int distance = new LevenshteinDistance(most).apply(key, known.getKey());
      double similarity = distance < 0 ? 0 : 1 - (double) distance / longer;
      if (similarity > best || (nearest == null && similarity >= best)) {
        best = similarity;
        nearest = known.getValue().get(0).field();
      }
    }
    return nearest;
  }
}
