package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.database.DatabaseServer;
import id.lumbung.operations.ReaderRoles;
import id.lumbung.publication.FigurePages;
import id.lumbung.publication.Notation;
import id.lumbung.publication.OpenData;
import id.lumbung.settings.Refused;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.ReleaseTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How to use the data in other programs: connections, dictionary, cards, packs, open data. */
@Controller
record DataPages(
    Desk desk,
    DatabaseServer server,
    ReaderRoles readers,
    ReleaseTables releases,
    OpenFigures open,
    Publisher publisher) {
  private static final int MOST = 400;

  @GetMapping("/data")
  String show(Model model, Locale language) {
    desk.look(Action.READ_FIGURES);
    address(model);
    List<Integer> years = releases.years(Audience.INTERNAL);
    if (!years.isEmpty()) {
      FigurePages.of(
              releases.of(years.get(years.size() - 1), Audience.INTERNAL), language, publisher)
          .stream()
          .filter(page -> page.name().equals("definitions"))
          .findFirst()
          .ifPresent(
              page -> model.addAttribute("definitions", PageView.of(page, new Notation(language))));
    }
    model.addAttribute("isPublished", !open.isEmpty());
    return "data";
  }

  private void address(Model model) {
    String url = server.url();
    model.addAttribute("host", url.replaceAll("jdbc:postgresql://([^/:]+).*", "$1"));
    model.addAttribute("port", url.replaceAll(".*?:(\\d+)/.*", "$1"));
    model.addAttribute("database", url.replaceAll(".*/([^?]+).*", "$1"));
    model.addAttribute("bi", ReaderRoles.BI);
    model.addAttribute("public", ReaderRoles.PUBLIC);
  }

  /** Passwords of the reading logins, for who may open the database to programs. */
  @PostMapping("/data/sambungan")
  String connect(Model model, Locale language) {
    desk.act(null, Action.CONNECT, null, null, () -> {});
    model.addAttribute(
        "passwords",
        Stream.of(ReaderRoles.BI, ReaderRoles.PUBLIC)
            .map(role -> Map.entry(role, Optional.ofNullable(readers.password(role)).orElse("")))
            .toList());
    return show(model, language);
  }

  @GetMapping("/data/kamus")
  String dictionary(
      @RequestParam(name = "cari", defaultValue = "") String text, Model model, Locale language) {
    desk.look(Action.READ_FIGURES);
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    boolean isEnglish = language.getLanguage().equals("en");
    List<Entry> found =
        releases.dictionary(Audience.INTERNAL).stream()
            .map(row -> Entry.of(row, isEnglish))
            .filter(entry -> entry.speaksOf(wanted))
            .toList();
    model.addAttribute("entries", found.subList(0, Math.min(MOST, found.size())));
    model.addAttribute("count", found.size());
    return "kamus";
  }

  /** A table, or a column of one. */
  public record Entry(
      String table, String column, @Nullable String type, String meaning, @Nullable String adds) {
    static Entry of(FigureRow row, boolean isEnglish) {
      return new Entry(
          row.code("schema") + "." + row.code("relation"),
          row.code("attribute"),
          row.text("type"),
          row.code(isEnglish ? "english" : "indonesian"),
          row.text("additive"));
    }

    boolean speaksOf(String text) {
      return (table + " " + column + " " + meaning).toLowerCase(Locale.ROOT).contains(text);
    }
  }

  /** The published figures as open data, in one archive. */
  @GetMapping("/data/terbuka.zip")
  ResponseEntity<byte[]> openData(Locale language) throws IOException {
    Path folder = Files.createTempDirectory("lumbung-open");
    try {
      Path data = folder.resolve("data");
      desk.perform(null, Action.EXPORT, "zip", null, () -> write(data, language));
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("application/zip"))
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename("umkm-kalteng-data-terbuka.zip")
                  .build()
                  .toString())
          .body(packed(data));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private int write(Path folder, Locale language) throws IOException {
    if (open.isEmpty()) {
      throw new Refused("export.nothing", Map.of());
    }
    return new OpenData(open, publisher, language).write(folder, false);
  }

  private static byte[] packed(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
