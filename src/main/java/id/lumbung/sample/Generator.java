package id.lumbung.sample;

import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Dirt.Repeat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Makes synthetic submissions with known truth. Everything depends on the plan alone; rows are
 * written as they are made, so memory does not grow with the scale.
 */
public final class Generator {
  private final Regions regions;
  private final Map<String, Long> weights;

  /**
   * @param weights how the businesses spread over the regencies, by Kemendagri code, such as their
   *     population
   */
  public Generator(Regions regions, Map<String, Long> weights) {
    this.regions = regions;
    this.weights = Map.copyOf(weights);
  }

  /**
   * Writes the workbooks and {@code truth.json}.
   *
   * @param progress hears how many workbooks are written so far
   * @return how many workbooks were written
   */
  public int generate(Plan plan, IntConsumer progress) {
    Province province = new Province(regions, weights, plan.scenario().unit() * plan.scale(), plan);
    Rows rows = new Rows(province.dice(), new Smudger(province.dice(), plan.smudge()));
    Dirt dirt = new Dirt(province.dice(), rows, plan.duplicates(), plan.quarantine());
    Totals totals = new Totals();
    int written = 0;
    try {
      Files.createDirectories(plan.out());
      try (TruthFile truth = new TruthFile(plan.out().resolve("truth.json"), plan)) {
        for (int year : Scenario.YEARS) {
          for (int i = 0; i < province.regencies().size(); i++) {
            if (plan.has(province.regencies().get(i).code(), year)) {
              new Writer(province, rows, dirt, totals, truth, plan).write(i, year);
              progress.accept(++written);
            }
          }
        }
        truth.areas(totals);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + plan.out() + " cannot be written", e);
    }
    return written;
  }

  /** Writes the workbook of one regency and year. */
  private record Writer(
      Province province, Rows rows, Dirt dirt, Totals totals, TruthFile truth, Plan plan) {

    void write(int index, int year) throws IOException {
      Regency regency = province.regencies().get(index);
      String name =
          "UMKM_" + regency.code() + "_" + regency.name().replace(' ', '-') + "_" + year + ".xlsx";
      truth.beginFile(name, regency.code(), year);
      Path part = plan.out().resolve("." + name + ".part");
      try (Book book = new Book(part, truth, layout(index), regency, year)) {
        List<District> districts = province.districts(regency);
        book.open(districts.stream().map(District::name).toList());
        writeOwn(book, regency, year);
        writeNeighbours(book, index, districts, year);
        book.finish();
      }
      Files.move(part, plan.out().resolve(name), StandardCopyOption.REPLACE_EXISTING);
      truth.endFile();
    }

    private Layout layout(int index) {
      List<Layout> layouts = List.of(Layout.values());
      return plan.scenario().hasManyLayouts()
          ? layouts.get(index % layouts.size())
          : Layout.TEMPLATE;
    }

    private void writeOwn(Book book, Regency regency, int year) {
      List<DataRow> later = new ArrayList<>();
      province.each(
          regency,
          enterprise -> {
            if (enterprise.isReported(year)) {
              writeOne(book, enterprise, year, later);
            }
          });
      later.forEach(row -> put(book, row));
    }

    private void writeOne(Book book, Enterprise enterprise, int year, List<DataRow> later) {
      if (dirt.isSpoiled(enterprise, year)) {
        put(book, dirt.spoiled(enterprise, year));
        return;
      }
      put(book, rows.honest(enterprise, year));
      if (enterprise.isActive(year)) {
        totals.add(year, enterprise);
      }
      Optional<Repeat> repeat = dirt.repeat(enterprise, year);
      if (repeat.isPresent() && repeat.get() != Repeat.ELSEWHERE) {
        later.add(dirt.repeated(enterprise, year, repeat.get()));
      }
    }

    /** Rows by which this regency reports businesses of the one before it too. */
    private void writeNeighbours(Book book, int index, List<District> districts, int year) {
      int count = province.regencies().size();
      Regency neighbour = province.regencies().get((index + count - 1) % count);
      province.each(
          neighbour,
          enterprise -> {
            if (enterprise.isReported(year)
                && dirt.repeat(enterprise, year).filter(Repeat.ELSEWHERE::equals).isPresent()) {
              District place = districts.get((int) (enterprise.id() % districts.size()));
              put(book, dirt.elsewhere(enterprise, year, place));
            }
          });
    }

    private static void put(Book book, DataRow row) {
      try {
        book.write(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
