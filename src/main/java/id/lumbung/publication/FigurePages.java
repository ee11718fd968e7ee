package id.lumbung.publication;

import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pages of a release: a first one with the answer, then one subject a page. */
public final class FigurePages {
  private FigurePages() {}

  /**
   * All that the release allows, in the order in which they are read.
   *
   * @param language of every word in them
   * @param publisher whose name they bear
   */
  public static List<FigurePage> of(Release release, Locale language, Publisher publisher) {
    Wording words = new Wording("release", language, release.place());
    Pack pack = new Pack(words, release, publisher);
    List<FigurePage> pages = new ArrayList<>();
    pages.add(new FrontPage(pack, words).page());
    pages.addAll(new HomePages(pack, words).pages());
    pages.addAll(new GrowthPages(pack, words).pages());
    pages.addAll(new ClassPages(pack, words).pages());
    pages.addAll(new SectorPage(pack, words).pages());
    pages.addAll(new PeoplePage(pack, words).pages());
    pages.add(new WorkforcePage(pack, words).page());
    pages.addAll(new ProgrammePages(pack, words).pages());
    pages.addAll(new SurvivalPage(pack, words).pages());
    pages.addAll(new OfficePages(pack, words).pages());
    pages.add(new DefinitionsPage(pack, words).page());
    return List.copyOf(pages);
  }
}
