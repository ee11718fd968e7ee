package id.lumbung;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The rooms, what each declares, and what each uses of others: by its Java and by its SQL. */
final class Rooms {
  /**
   * The room at home in each schema. The framework's is shared by the rooms that run jobs and those
   * that look after runs.
   */
  static final Map<String, List<String>> OWNERS =
      Map.ofEntries(
          Map.entry("batch", List.of("pipeline", "operations")),
          Map.entry("reference", List.of("reference")),
          Map.entry("intake", List.of("intake")),
          Map.entry("staging", List.of("staging")),
          Map.entry("warehouse", List.of("warehouse")),
          Map.entry("matching", List.of("matching")),
          Map.entry("statistics", List.of("statistics")),
          Map.entry("mart", List.of("statistics")),
          Map.entry("mart_public", List.of("statistics")),
          Map.entry("accounts", List.of("accounts")),
          Map.entry("upkeep", List.of("upkeep")));

  private static final Pattern ROOM = Pattern.compile("id\\.lumbung\\.(\\w+).*");
  private static final Pattern IMPORT =
      Pattern.compile("import (?:static )?id\\.lumbung\\.(\\w+)\\.\\w");
  private static final Path JAVA = Path.of("src", "main", "java", "id", "lumbung");
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  private Rooms() {}

  /**
   * One text of SQL, or what may be one.
   *
   * @param copies whether the class writes tables whose names stand alone in strings
   */
  record Text(String room, Path file, String text, boolean copies) {
    SqlText sql() {
      return SqlText.of(text);
    }

    /** Whether it is nothing but the name of a table. */
    boolean isName() {
      return text.matches("[a-z_]+\\.[a-z_]+");
    }

    /** Tables that it writes, those in schemas of ours. */
    Set<String> written() {
      Set<String> written = new TreeSet<>();
      sql().written().stream().filter(Rooms::isOurs).forEach(written::add);
      if (copies && isName() && isOurs(text)) {
        written.add(text);
      }
      return written;
    }

    /** Tables that it names, those in schemas of ours. */
    Set<String> named() {
      Set<String> named = new TreeSet<>(sql().named());
      named.removeIf(name -> !isOurs(name));
      return named;
    }
  }

  private static boolean isOurs(String name) {
    return name.contains(".") && OWNERS.containsKey(schema(name));
  }

  static String schema(String table) {
    return table.substring(0, table.indexOf('.'));
  }

  /** Every text of every room, with the migrations in the room whose schema they make. */
  static List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (Path file : files(RESOURCES, ".sql")) {
      String folder = RESOURCES.relativize(file).getName(0).toString();
      texts.add(new Text(folder.equals("db") ? roomOf(file) : folder, file, read(file), false));
    }
    for (Path file : files(JAVA, ".java")) {
      if (JAVA.relativize(file).getNameCount() > 1) {
        String source = read(file);
        boolean copies =
            source.contains("CopyText") || source.contains("CopyBinary") || hasUnknown(source);
        for (String text : JavaStrings.of(source)) {
          texts.add(new Text(JAVA.relativize(file).getName(0).toString(), file, text, copies));
        }
      }
    }
    return texts;
  }

  /** Whether a class puts a table's name into a statement that writes it. */
  private static boolean hasUnknown(String source) {
    return JavaStrings.of(source).stream()
        .anyMatch(text -> SqlText.of(text).written().contains(SqlText.UNKNOWN));
  }

  private static String roomOf(Path migration) {
    String name = migration.getFileName().toString().replaceAll("V\\d+__create_|\\.sql", "");
    return OWNERS.entrySet().stream()
        .filter(owner -> name.equals(owner.getKey()) || name.startsWith(owner.getKey() + "_"))
        .map(owner -> owner.getValue().get(0))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(migration + " is of no room"));
  }

  /** The rooms that a room uses by its SQL. */
  static Map<String, Set<String>> sqlArrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (Text text : texts()) {
      for (String table : text.named()) {
        owner(text.room(), table)
            .ifPresent(
                owner -> arrows.computeIfAbsent(text.room(), r -> new TreeSet<>()).add(owner));
      }
    }
    return arrows;
  }

  /** The other room that a table leads to, if any: of two the one that the room declares. */
  private static Optional<String> owner(String room, String table) {
    List<String> owners = OWNERS.getOrDefault(schema(table), List.of());
    if (owners.contains(room) || owners.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        owners.stream().filter(declared(room)::contains).findFirst().orElse(owners.get(0)));
  }

  /** The rooms that a room uses by its classes. */
  static Map<String, Set<String>> javaArrows() {
    Map<String, Set<String>> arrows = imports();
    for (JavaClass one :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.lumbung")) {
      roomOf(one)
          .ifPresent(
              room -> {
                Set<String> used = arrows.computeIfAbsent(room, r -> new TreeSet<>());
                one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> roomOf(dependency.getTargetClass().getBaseComponentType()))
                    .flatMap(Optional::stream)
                    .filter(other -> !other.equals(room))
                    .forEach(used::add);
              });
    }
    return arrows;
  }

  /** What is inlined, such as a constant, is seen in the import alone. */
  private static Map<String, Set<String>> imports() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (Path file : files(JAVA, ".java")) {
      if (JAVA.relativize(file).getNameCount() == 1) {
        continue;
      }
      String room = JAVA.relativize(file).getName(0).toString();
      Matcher used = IMPORT.matcher(read(file));
      while (used.find()) {
        if (!used.group(1).equals(room)) {
          arrows.computeIfAbsent(room, r -> new TreeSet<>()).add(used.group(1));
        }
      }
    }
    return arrows;
  }

  private static Optional<String> roomOf(JavaClass one) {
    Matcher room = ROOM.matcher(one.getPackageName());
    return room.matches() ? Optional.of(room.group(1)) : Optional.empty();
  }

  /** What a room is about, in its own words. */
  static String about(String room) {
    String source = read(JAVA.resolve(room).resolve("package-info.java"));
    return source
        .substring(source.indexOf("/**") + 3, source.indexOf("*/"))
        .replaceAll("\\s*\\n \\* ?", " ")
        .strip();
  }

  /** The rooms that a room says it uses. */
  static List<String> declared(String room) {
    try {
      return List.of(
          Class.forName("id.lumbung." + room + ".package-info")
              .getAnnotation(ApplicationModule.class)
              .allowedDependencies());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both kinds of arrows together. */
  static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> all = new TreeMap<>();
    for (Map<String, Set<String>> some : List.of(javaArrows(), sqlArrows())) {
      some.forEach((room, used) -> all.computeIfAbsent(room, r -> new TreeSet<>()).addAll(used));
    }
    return all;
  }

  /** The rooms that can be reached from one, itself only over a circle. */
  static Set<String> reached(String room, Map<String, Set<String>> arrows) {
    Set<String> reached = new HashSet<>();
    List<String> next = new ArrayList<>(arrows.getOrDefault(room, Set.of()));
    while (!next.isEmpty()) {
      String there = next.remove(0);
      if (reached.add(there)) {
        next.addAll(arrows.getOrDefault(there, Set.of()));
      }
    }
    return reached;
  }

  /** The files of a room. */
  static List<Path> files(String room) {
    return files(JAVA.resolve(room), ".java");
  }

  private static List<Path> files(Path root, String ending) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
