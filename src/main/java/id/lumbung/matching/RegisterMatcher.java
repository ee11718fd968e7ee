package id.lumbung.matching;

import id.lumbung.linkage.Prepared;
import id.lumbung.matching.MatchRows.Ready;
import id.lumbung.matching.MatchRows.Row;
import id.lumbung.matching.StoredCandidates.Sender;
import id.lumbung.staging.CopyBinary;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Matches by the evidence of all fields together (Fellegi and Sunter 1969). Candidates are found by
 * keys, within the file in memory and with the register in the database; decisions are made here.
 */
public record RegisterMatcher(
    MatchTables tables,
    StoredCandidates candidates,
    MatchModels models,
    MatchSettings settings,
    MatchSecret secret)
    implements Matcher {
  private static final Logger log = LoggerFactory.getLogger(RegisterMatcher.class);

  /** A matcher that works on the connection of the caller's transaction. */
  public static RegisterMatcher of(
      JdbcTemplate db, MatchModels models, MatchSettings settings, MatchSecret secret) {
    return new RegisterMatcher(
        new MatchTables(db),
        new StoredCandidates(db, settings.blockLimit()),
        models,
        settings,
        secret);
  }

  @Override
  public void match(long submission, String regency, int year, UnaryOperator<String> severityOf) {
    tables.forget(submission);
    WithinFile withinFile = new WithinFile();
    MatchRows rows = read(submission, withinFile);
    PairJudge judge = new PairJudge(rows, settings.thresholds());
    MatchModels.Versioned model = models.current();
    PairWork work = new PairWork(rows.records(), model.model(), judge);
    Tally tally = new Tally();
    withinFile.seal(rows);
    withinFile.compare(rows, work, tally);
    withinFile.clear();
    new WithRegister(candidates, new Sender(submission, regency, year)).compare(rows, work, tally);
    Decisions decisions =
        new Decisions(rows, tally.edges(), tables.apart(), settings.clusterRows(), work);
    decisions.decide(
        tables.keyed(submission, regency, severityOf), tables.unchanged(submission, regency, year));
    tables.decisions().write(submission, rows, decisions, model.version());
    tables.report(submission, regency, year, rows.niksOfSeveral(), severityOf);
    tables.remember(submission, model.version(), tally.compared(), tally.blockingRecall());
    log.info(
        "Submission {}: {} rows, {} pairs compared, estimated blocking recall {}",
        submission,
        rows.size(),
        tally.compared(),
        tally.blockingRecall());
  }

  private MatchRows read(long submission, WithinFile withinFile) {
    MatchRows rows = new MatchRows(RegisterFields.ALL);
    CopyBinary keyrings = new CopyBinary();
    ThreadLocal<RowKeyring> cutters =
        ThreadLocal.withInitial(() -> new RowKeyring(MatchKeys.of(secret)));
    try (Ahead<Row, Keyed> ahead =
        new Ahead<>(
            row -> ready(row, cutters.get()),
            portion -> {
              for (Keyed keyed : portion) {
                Keyring keyring = keyed.keyring();
                tables.addKeys(keyrings, submission, rows.size(), keyed.ready().place(), keyring);
                withinFile.add(rows.size(), keyring.hashes(), keyring.byNik());
                rows.add(keyed.ready());
              }
            })) {
      tables.eachPortion(submission, ahead::add);
      ahead.end();
    }
    tables.writeKeys(keyrings);
    tables.words().count(submission, rows.records(), MatchKeys.of(secret));
    rows.freeze();
    return rows;
  }

  /** A row made ready, with its keys. */
  private record Keyed(Ready ready, Keyring keyring) {}

  private static Keyed ready(Row row, RowKeyring keyring) {
    Description description = row.description();
    Prepared prepared = description.prepared();
    return new Keyed(
        new Ready(
            row.place(),
            row.nikKey(),
            prepared,
            description.naming(prepared),
            MatchRows.isGroup(description)),
        keyring.of(description, prepared));
  }
}
