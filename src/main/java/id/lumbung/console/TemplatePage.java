package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.feedback.LastYear;
import id.lumbung.feedback.Template;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.statistics.Statistics;
import id.lumbung.warehouse.KnownBusinesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbook that an officer fills, empty or with the businesses of the year before. */
@Controller
record TemplatePage(
    Desk desk, Regions regions, Kbli kbli, KnownBusinesses known, Statistics statistics) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  @GetMapping("/kiriman/templat.xlsx")
  ResponseEntity<byte[]> template(
      @RequestParam("wilayah") String code,
      @RequestParam("tahun") int year,
      @RequestParam(name = "isi", defaultValue = "") String filled)
      throws IOException {
    boolean isPrefilled = !filled.isBlank();
    Regency regency =
        desk.look(Action.READ_STATUS).filter(own -> !own.equals(code)).isPresent()
                || year < FIRST_YEAR
                || year > LAST_YEAR
            ? null
            : regions.byCode(code).orElse(null);
    if (regency == null) {
      throw new Faults.NotFound();
    }
    // Nobody else may look into a folder made like this.
    Path folder = Files.createTempDirectory("lumbung-template");
    try {
      Path file = folder.resolve("Templat_UMKM_" + code + "_" + year + ".xlsx");
      Template template = new Template(regions, kbli);
      if (isPrefilled) {
        desk.perform(
            code,
            Action.READ_PERSONS,
            "template " + code + " " + year,
            null,
            () ->
                template.writePrefilled(
                    file,
                    regency,
                    year,
                    new LastYear(known, code, year - 1, statistics.stock(code, year - 1))));
      } else {
        template.write(file, regency, year);
      }
      return ResponseEntity.ok()
          .contentType(LetterPage.WORKBOOK)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
                  .build()
                  .toString())
          .body(Files.readAllBytes(file));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
