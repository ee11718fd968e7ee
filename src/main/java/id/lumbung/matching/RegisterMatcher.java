package id.lumbung.matching;

import id.lumbung.matching.MatchRows.Ready;
import id.lumbung.matching.MatchRows.Row;
import id.lumbung.matching.PairWork.Result;
import id.lumbung.matching.PairWork.Task;
import id.lumbung.matching.StoredCandidates.Found;
import id.lumbung.matching.linkage.Blocks;
import id.lumbung.matching.linkage.Pairs;
import id.lumbung.matching.linkage.Prepared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Matches by the evidence of all fields together (Fellegi and Sunter 1969). Candidates are found by
 * keys, within the file in memory and with the register in the database; decisions are made here.
 */
public final class RegisterMatcher implements Matcher {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterMatcher.class);

  /** Rows for which the register's descriptions are fetched at a time. */
  private static final int PORTION = 20_000;

  private final MatchTables tables;
  private final StoredCandidates candidates;
  private final MatchModels models;
  private final MatchSettings settings;
  private final MatchSecret secret;

  RegisterMatcher(
      MatchTables tables,
      StoredCandidates candidates,
      MatchModels models,
      MatchSettings settings,
      MatchSecret secret) {
    this.tables = tables;
    this.candidates = candidates;
    this.models = models;
    this.settings = settings;
    this.secret = secret;
  }

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
    MatchRows rows = read(submission);
    PairJudge judge = new PairJudge(settings);
    MatchModels.Versioned model = models.current();
    PairWork work = new PairWork(rows, model.model(), judge);
    Tally tally = new Tally();
    compareWithinFile(rows, work, tally);
    compareWithRegister(new Sender(submission, regency, year), rows, work, tally);
    Decisions decisions =
        new Decisions(rows, tally.edges, tables.apart(), settings.clusterRows(), judge);
    decisions.decide();
    tables.write(submission, rows, decisions, model.version());
    tables.report(submission, regency, year, severityOf);
    tables.remember(submission, model.version(), tally.compared, tally.blockingRecall());
    LOG.info(
        "Submission {}: {} rows, {} pairs compared, estimated blocking recall {}",
        submission,
        rows.size(),
        tally.compared,
        tally.blockingRecall());
  }

  /** Who sent what for which year. */
  private record Sender(long submission, String regency, int year) {}

  /** What comparing came to so far. */
  private static final class Tally {
    private final List<Edge> edges = new ArrayList<>();
    private long compared;
    private int nikPairs;
    private int nikPairsOtherwise;

    void add(long pairs, Result result) {
      compared += pairs;
      edges.addAll(result.edges());
      nikPairs += result.nikPairs();
      nikPairsOtherwise += result.nikPairsOtherwise();
    }

    /**
     * Share of the pairs with one NIK that were found by other keys too (capture and recapture):
     * what part of the pairs without a NIK is likely found. Null where no pair shares a NIK.
     */
    @Nullable Double blockingRecall() {
      return nikPairs == 0 ? null : nikPairsOtherwise / (double) nikPairs;
    }
  }

  private MatchRows read(long submission) {
    MatchRows rows = new MatchRows();
    ThreadLocal<RowKeyring> keyrings =
        ThreadLocal.withInitial(() -> new RowKeyring(MatchKeys.of(secret)));
    tables.eachPortion(
        submission,
        portion -> {
          portion.parallelStream()
              .map(row -> ready(row, keyrings.get()))
              .toList()
              .forEach(rows::add);
        });
    tables.words().count(submission, rows.records(), MatchKeys.of(secret));
    rows.records().freeze();
    return rows;
  }

  private static Ready ready(Row row, RowKeyring keyring) {
    Prepared prepared = row.description().prepared();
    return new Ready(row, prepared, keyring.of(row.description(), prepared));
  }

  private static void compareWithinFile(MatchRows rows, PairWork work, Tally tally) {
    Blocks byNik = new Blocks();
    Blocks otherwise = new Blocks();
    for (int r = 0; r < rows.size(); r++) {
      Keyring keyring = rows.keyring(r);
      for (int k = 0; k < keyring.size(); k++) {
        (keyring.isByNik(k) ? byNik : otherwise).add(keyring.key(k), r);
      }
    }
    Pairs others = otherwise.pairs(rows.records());
    Pairs niks = byNik.pairs(rows.records()).without(others);
    tally.add(
        others.size(),
        work.compare(
            others.size(),
            p -> new Task(others.first(p), others.second(p), null, false),
            p -> true));
    tally.add(
        niks.size(),
        work.compare(
            niks.size(), p -> new Task(niks.first(p), niks.second(p), null, false), p -> false));
  }

  private void compareWithRegister(Sender sender, MatchRows rows, PairWork work, Tally tally) {
    if (candidates.isEmpty()) {
      return;
    }
    for (int from = 0; from < rows.size(); from += PORTION) {
      List<Found> found = candidates.find(rows, from, Math.min(rows.size(), from + PORTION));
      Map<Long, Integer> numbers = new HashMap<>();
      List<StoredProfile> profiles =
          candidates.profiles(sender.submission(), sender.regency(), sender.year());
      profiles.forEach(profile -> numbers.put(profile.number(), numbers.size()));
      profiles.parallelStream()
          .map(profile -> profile.description().prepared())
          .toList()
          .forEach(rows.records()::addKnown);
      rows.records().freeze();
      Set<UUID> owners = ownersOfOne(profiles);
      tally.add(
          found.size(),
          work.compare(
              found.size(),
              p -> {
                Found pair = found.get(p);
                int number = numbers.getOrDefault(pair.profile(), -1);
                StoredProfile stored = profiles.get(number);
                @Nullable UUID nik = stored.businessNik();
                boolean isOnly = nik != null && owners.contains(nik);
                return new Task(pair.row(), rows.size() + number, stored, isOnly);
              },
              p -> !found.get(p).onlyByNik()));
      rows.records().truncate(rows.size());
    }
  }

  /** NIKs of which only one business was found. */
  private static Set<UUID> ownersOfOne(List<StoredProfile> profiles) {
    Map<UUID, Long> first = new HashMap<>();
    Set<UUID> several = new HashSet<>();
    for (StoredProfile profile : profiles) {
      @Nullable UUID nik = profile.businessNik();
      @Nullable Long known = nik == null ? null : first.putIfAbsent(nik, profile.business());
      if (nik != null && known != null && known != profile.business()) {
        several.add(nik);
      }
    }
    Set<UUID> owners = new HashSet<>(first.keySet());
    owners.removeAll(several);
    return owners;
  }
}
