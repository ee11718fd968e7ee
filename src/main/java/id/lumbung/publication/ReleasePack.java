package id.lumbung.publication;

import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of a release, made to be printed and passed on: a first page with the answer, then
 * one subject a sheet. Numbers stay numbers.
 *
 * @param language of every word in it
 * @param publisher whose name it bears
 */
public record ReleasePack(Locale language, Publisher publisher) {
  /** Writes the workbook. */
  public void write(Release release, OutputStream out) throws IOException {
    String title =
        new Wording("release", language, release.place())
            .get("title", "tahun", Integer.toString(release.year()));
    write(
        title,
        FigurePages.of(release, language, publisher).stream()
            .filter(FigurePage::isPrinted)
            .toList(),
        out);
  }

  /** Writes a workbook of one page. */
  public void write(FigurePage page, OutputStream out) throws IOException {
    write(page.title(), List.of(page), out);
  }

  private void write(String title, List<FigurePage> pages, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setTitle(title);
      workbook.getProperties().getCoreProperties().setCreator(publisher.office());
      Look look = new Look(workbook, language.getLanguage().equals(Locale.ENGLISH.getLanguage()));
      pages.forEach(page -> Paper.draw(workbook, look, page));
      workbook.write(out);
    }
  }
}
