package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Divisions (golongan pokok) of the classification of business fields. A section letter means
 * another thing in KBLI 2020 and 2025, so a letter never goes without its version.
 */
public final class Kbli {
  /**
   * One division of one version.
   *
   * @param version {@code 2020} (also for KBLI 2015, whose divisions are the same) or {@code 2025}
   * @param code two digits
   * @param name its own; null where no sourced one is at hand
   * @param section category letter of that version
   */
  public record Division(
      String version, String code, @Nullable String name, String section, String sectionName) {}

  private static final Set<String> GROUPS =
      Set.of(
          "011", "012", "013", "014", "015", "016", "017", "021", "022", "023", "024", "031", "032",
          "051", "052", "061", "062", "071", "072", "081", "089", "091", "099", "110", "120", "131",
          "139", "141", "142", "143", "151", "152", "161", "162", "170", "210", "221", "222", "231",
          "239", "241", "242", "243", "310", "321", "322", "323", "324", "325", "329", "511", "512",
          "521", "522", "611", "612", "613", "619", "620", "711", "712", "721", "722", "811", "812",
          "813", "910", "990");

  private static final String CODES = "reference/kbli.csv";
  private static final int DIGITS_OF_A_DIVISION = 2;
  private static final int DIGITS_OF_A_GROUP = 3;

  /** A code of five digits, or the name of a division by its two. */
  private record Code(String version, String code, String title) {}

  private final List<Division> divisions;
  private final Map<String, NavigableSet<String>> codes = new HashMap<>();
  private final Map<String, Division> byKey = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> versions = new TreeSet<>();

  private Kbli(List<Division> divisions, List<Code> listed) {
    this.divisions = divisions;
    for (Code code : listed) {
      if (code.code().length() == DIGITS_OF_A_DIVISION) {
        names.put(code.version() + ":" + code.code(), code.title());
      } else {
        codes.computeIfAbsent(code.version(), none -> new TreeSet<>()).add(code.code());
      }
    }
    for (Division division : divisions) {
      byKey.put(division.version() + ":" + division.code(), division);
      versions.add(division.version());
    }
  }

  /**
   * Reads {@code reference/kbli_divisions.csv} and, where the office brings a list of codes, {@code
   * reference/kbli.csv} with the columns {@code kbli_version}, {@code code} and {@code title}:
   * codes of five digits, and the names of divisions by their two.
   */
  public static Kbli read(JobsFolder jobs) {
    return new Kbli(
        SettingsTable.read(
            jobs,
            "reference/kbli_divisions.csv",
            List.of("kbli_version", "division", "division_name", "section", "section_name"),
            row ->
                new Division(
                    row.required("kbli_version"),
                    row.required("division"),
                    row.text("division_name").isEmpty() ? null : row.text("division_name"),
                    row.required("section"),
                    row.required("section_name"))),
        jobs.has(CODES)
            ? SettingsTable.read(jobs, CODES, List.of("kbli_version", "code", "title"), Kbli::code)
            : List.of());
  }

  private static Code code(SettingsTable.Row row) {
    String code = row.required("code");
    if (!code.matches("[0-9]{5}|[0-9]{2}")) {
      throw row.wrong("code", code, "5 digits, or the 2 of a division");
    }
    return new Code(row.required("kbli_version"), code, row.required("title"));
  }

  /** Whether a code of five digits is one of the version; without a list every code is. */
  public boolean isCode(String version, String code) {
    NavigableSet<String> listed = codes.get(version);
    return listed == null || listed.contains(code);
  }

  /** The listed code that begins most like one that is none, in the same group at least. */
  public Optional<String> nearest(String version, String code) {
    NavigableSet<String> listed = codes.getOrDefault(version, new TreeSet<>());
    for (int length = code.length() - 1; length >= DIGITS_OF_A_GROUP; length--) {
      String beginning = code.substring(0, length);
      String found = listed.ceiling(beginning);
      if (found != null && found.startsWith(beginning)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The name of a division of its own: that of the office's list before ours, where one has it. */
  public Optional<String> name(Division division) {
    return Optional.ofNullable(
        names.getOrDefault(division.version() + ":" + division.code(), division.name()));
  }

  /** The division that a code of two to five digits lies in. */
  public Optional<Division> division(String version, String code) {
    return code.length() < 2
        ? Optional.empty()
        : Optional.ofNullable(byKey.get(version + ":" + code.substring(0, 2)));
  }

  /**
   * Whether the first three digits are a group of ISIC Rev. 4, which KBLI follows, in a division of
   * the version. Known of the divisions 01 to 09 and of those whose two digits could be the rest of
   * such a group after a lost 0; of other divisions every group counts.
   */
  public boolean isGroup(String version, String code) {
    if (code.length() < 3 || division(version, code).isEmpty()) {
      return false;
    }
    boolean isListed = GROUPS.stream().anyMatch(group -> group.startsWith(code.substring(0, 2)));
    return !isListed || GROUPS.contains(code.substring(0, 3));
  }

  /** The versions the table knows, such as 2020 and 2025. */
  public Set<String> versions() {
    return versions;
  }

  /** All divisions of all versions. */
  public List<Division> divisions() {
    return divisions;
  }
}
