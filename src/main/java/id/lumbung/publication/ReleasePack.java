package id.lumbung.publication;

import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import java.io.IOException;
import java.io.OutputStream;
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
    Wording words = new Wording("release", language);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook
          .getProperties()
          .getCoreProperties()
          .setTitle(words.get("title", "tahun", Integer.toString(release.year())));
      workbook.getProperties().getCoreProperties().setCreator(publisher.office());
      Pack pack =
          new Pack(workbook, new Look(workbook, words.isEnglish()), words, release, publisher);
      new FrontPage(pack, words).write();
      new GrowthPages(pack, words).write();
      new ClassPages(pack, words).write();
      new SectorPage(pack, words).write();
      new PeoplePage(pack, words).write();
      new WorkforcePage(pack, words).write();
      new ProgrammePages(pack, words).write();
      new SurvivalPage(pack, words).write();
      new OfficePages(pack, words).write();
      new DefinitionsPage(pack, words).write();
      workbook.write(out);
    }
  }
}
