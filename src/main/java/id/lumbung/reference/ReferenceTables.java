package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies the facts of the jobs folder into schema {@code reference}, where SQL and BI use them.
 * Writes in one transaction of its own.
 */
public record ReferenceTables(JdbcClient db, TransactionTemplate transaction) {
  private static final String PROVINCE = "62";

  /** Brings the tables to what the folder says; repeating it changes nothing. */
  public void load(JobsFolder jobs) {
    Regions regions = Regions.read(jobs);
    transaction.executeWithoutResult(
        status -> {
          db.sql("lock table reference.area in share row exclusive mode").update();
          loadAreas(regions);
          loadKbli(Kbli.read(jobs));
          loadDenominators(jobs);
          loadPopulation(jobs);
          loadGrossProduct(jobs);
          loadPublished(jobs);
          loadThresholds(SizeClasses.read(jobs));
        });
  }

  private void loadAreas(Regions regions) {
    area(PROVINCE, "province", null, PROVINCE, "Kalimantan Tengah");
    for (Regency regency : regions.regencies()) {
      area(regency.code(), "regency", PROVINCE, regency.bpsCode(), regency.fullName());
    }
    for (District district : regions.districts()) {
      area(
          district.code(), "district", district.regencyCode(), district.bpsCode(), district.name());
    }
  }

  private void area(
      String code, String level, @Nullable String parent, String bpsCode, String name) {
    db.sql(
            """
            insert into reference.area (area_code, area_level, parent_code, bps_code, name)
            values (:code, :level, :parent, :bps, :name)
            on conflict (area_code) do update
            set parent_code = excluded.parent_code, bps_code = excluded.bps_code,
              name = excluded.name
            where (area.parent_code, area.bps_code, area.name)
              is distinct from (excluded.parent_code, excluded.bps_code, excluded.name)
            """)
        .param("code", code)
        .param("level", level)
        .param("parent", parent)
        .param("bps", bpsCode)
        .param("name", name)
        .update();
  }

  private void loadKbli(Kbli kbli) {
    db.sql("delete from reference.kbli_division").update();
    for (Kbli.Division division : kbli.divisions()) {
      db.sql(
              """
              insert into reference.kbli_division (kbli_version, division, section, name)
              values (:version, :division, :section, :name)
              """)
          .param("version", division.version())
          .param("division", division.code())
          .param("section", division.section())
          .param("name", division.sectionName())
          .update();
    }
  }

  private void loadDenominators(JobsFolder jobs) {
    db.sql("delete from reference.denominator").update();
    for (Denominator denominator : Denominator.read(jobs)) {
      db.sql(
              """
              insert into reference.denominator
                (area_code, year, series, value, month, source, released_on)
              values (:area, :year, :series, :value, :month, :source, :released)
              """)
          .param("area", denominator.areaCode())
          .param("year", denominator.year())
          .param("series", denominator.series())
          .param("value", denominator.value())
          .param("month", denominator.month() == null ? 0 : denominator.month())
          .param("source", denominator.source())
          .param("released", denominator.releasedOn())
          .update();
    }
  }

  private void loadPopulation(JobsFolder jobs) {
    db.sql("delete from reference.population").update();
    List<Population> counts = Population.read(jobs);
    for (int i = 0; i < counts.size(); i++) {
      Population count = counts.get(i);
      db.sql(
              """
              insert into reference.population
                (line, area_code, year, value, source, valid_on, released_on, note)
              values (:line, :area, :year, :value, :source, :valid, :released, :note)
              """)
          .param("line", i + 2)
          .param("area", count.areaCode())
          .param("year", count.year())
          .param("value", count.value())
          .param("source", count.source())
          .param("valid", count.validOn())
          .param("released", count.releasedOn())
          .param("note", count.note())
          .update();
    }
  }

  private void loadGrossProduct(JobsFolder jobs) {
    db.sql("delete from reference.grdp").update();
    List<GrossProduct> products = GrossProduct.read(jobs);
    for (int i = 0; i < products.size(); i++) {
      GrossProduct product = products.get(i);
      db.sql(
              """
              insert into reference.grdp
                (line, area_code, year, value_idr, prices, source, valid_on, released_on, note)
              values
                (:line, :area, :year, :value, :prices, :source, :valid, :released, :note)
              """)
          .param("line", i + 2)
          .param("area", product.areaCode())
          .param("year", product.year())
          .param("value", product.valueIdr())
          .param("prices", product.prices())
          .param("source", product.source())
          .param("valid", product.validOn())
          .param("released", product.releasedOn())
          .param("note", product.note())
          .update();
    }
  }

  /** Lines are those of the file; the header is the first. */
  private void loadPublished(JobsFolder jobs) {
    db.sql("delete from reference.published").update();
    List<PublishedFigure> figures = PublishedFigure.read(jobs);
    for (int i = 0; i < figures.size(); i++) {
      PublishedFigure figure = figures.get(i);
      db.sql(
              """
              insert into reference.published (line, published_on, year, area_code, measure,
                size_class, value, printed, precision, source, note)
              values (:line, :on, :year, :area, :measure, :class, :value, :printed, :precision,
                :source, :note)
              """)
          .param("line", i + 2)
          .param("on", figure.publishedOn())
          .param("year", figure.year())
          .param("area", figure.areaCode())
          .param("measure", figure.measure())
          .param("class", figure.sizeClass() == null ? null : figure.sizeClass().code())
          .param("value", figure.value())
          .param("printed", figure.printed())
          .param("precision", figure.precision())
          .param("source", figure.source())
          .param("note", figure.note())
          .update();
    }
  }

  private void loadThresholds(SizeClasses classes) {
    db.sql("delete from reference.size_class_threshold").update();
    for (SizeClasses.Band band : classes.bands()) {
      db.sql(
              """
              insert into reference.size_class_threshold (regime, criterion, size_class,
                lower_exclusive, upper_inclusive, valid_from, source)
              values (:regime, :criterion, :class, :lower, :upper, :from, :source)
              """)
          .param("regime", band.regime().name().toLowerCase(Locale.ROOT))
          .param("criterion", band.criterion().name().toLowerCase(Locale.ROOT))
          .param("class", band.sizeClass().code())
          .param("lower", band.lowerExclusive())
          .param("upper", band.upperInclusive())
          .param("from", band.validFrom())
          .param("source", band.source())
          .update();
    }
  }
}
