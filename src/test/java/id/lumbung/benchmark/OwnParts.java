package id.lumbung.benchmark;

import id.lumbung.domain.FileRefused;
import id.lumbung.judging.Judges;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.judging.QuarantineGate;
import id.lumbung.judging.WorkbookOpener;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.TaughtHeadings;
import id.lumbung.layout.Vocabulary;
import id.lumbung.matching.MatchSecret;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.settings.JobsFolder;
import id.lumbung.validation.RuleBook;
import id.lumbung.workbook.ReadLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of Lumbung that read and judge, put together as the product does, without Spring. */
final class OwnParts {
  /** The secret behind the keyed hashes of every run. */
  static final String KEY = "a secret for benchmarks alone";

  private final JobsFolder jobs = JobsFolder.locate(null);
  private final Regions regions = Regions.read(jobs);
  private final WorkbookOpener opener =
      new WorkbookOpener(
          regions,
          new Vocabulary(Layouts.read(jobs), regency -> List.of(), regency -> TaughtHeadings.NONE),
          ReadLimits.defaults(),
          Clock.systemUTC());

  /** A workbook with its head read, as it arrives. */
  OpenWorkbook open(Path workbook) throws FileRefused {
    return opener.open(workbook, String.valueOf(workbook.getFileName()));
  }

  MatchSecret secret(DataSource database) {
    return MatchSecret.of(
        Map.of("LUMBUNG_KEY", KEY), Path.of(""), false, JdbcClient.create(database));
  }

  Judges judges(DataSource database) {
    return new Judges(
        regions,
        Kbli.read(jobs),
        SizeClasses.read(jobs),
        RuleBook.read(jobs),
        secret(database),
        false,
        new QuarantineGate(1));
  }
}
