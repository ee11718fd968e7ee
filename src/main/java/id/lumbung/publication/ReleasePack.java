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
 */
public final class ReleasePack {
  private final Locale language;
  private final Publisher publisher;

  /**
   * @param language of every word in it
   * @param publisher whose name it bears
   */
  public ReleasePack(Locale language, Publisher publisher) {
    this.language = language;
    this.publisher = publisher;
  }

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
      new FrontPage(pack).write();
      new GrowthPages(pack).write();
      new ClassPages(pack).write();
      new SectorPage(pack).write();
      new PeoplePage(pack).write();
      new WorkforcePage(pack).write();
      new ProgrammePages(pack).write();
      new SurvivalPage(pack).write();
      new OfficePages(pack).write();
      new DefinitionsPage(pack).write();
      workbook.write(out);
    }
  }
}
