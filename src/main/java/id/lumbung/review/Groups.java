package id.lumbung.review;

import id.lumbung.matching.Decision;
import id.lumbung.matching.MatchFields;
import id.lumbung.matching.Proposals;
import id.lumbung.review.PairEvidence.Place;
import id.lumbung.settings.Refused;
import id.lumbung.settings.SqlModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposals that hang together: one business with several doubtful ones, or a chain of them. They
 * are looked at and decided at once.
 */
public record Groups(
    JdbcClient db, TransactionTemplate transaction, Reviews reviews, Proposals proposals) {
  /** Businesses of one group; what hangs on a larger one comes with the next. */
  private static final int MOST = 12;

  /** Two businesses that wait, as they are called now. */
  private record Question(long number, long one, long other) {}

  /**
   * A business of a group, as its newest row tells it.
   *
   * @param rows how many rows speak of it
   * @param cells of the compared fields in their order, numbers masked; null for nothing
   */
  public record Member(
      long business,
      int firstYear,
      int lastYear,
      int rows,
      Place place,
      List<@Nullable String> cells) {
    /** Copies the list. */
    public Member {
      cells = new ArrayList<>(cells);
    }
  }

  /** A group with all that it is about. */
  public record Group(List<Review> reviews, List<Member> members) {
    /** Copies the lists. */
    public Group {
      reviews = List.copyOf(reviews);
      members = List.copyOf(members);
    }
  }

  /** Numbers of what waits, those that hang together as one list, in the order of the queue. */
  public List<List<Long>> queue() {
    Map<Long, Question> waiting = new LinkedHashMap<>();
    Map<Long, Question> questions = questions();
    for (long number : reviews.queue()) {
      Question question = questions.get(number);
      if (question != null) {
        waiting.put(number, question);
      }
    }
    Map<Long, List<Question>> byBusiness = new HashMap<>();
    for (Question question : waiting.values()) {
      byBusiness.computeIfAbsent(question.one(), none -> new ArrayList<>()).add(question);
      byBusiness.computeIfAbsent(question.other(), none -> new ArrayList<>()).add(question);
    }
    List<List<Long>> groups = new ArrayList<>();
    Set<Long> told = new HashSet<>();
    for (Question first : waiting.values()) {
      if (!told.contains(first.number())) {
        groups.add(around(first, byBusiness, told));
      }
    }
    return groups;
  }

  private Map<Long, Question> questions() {
    Map<Long, Question> questions = new HashMap<>();
    db.sql(
            """
            select proposal_id, warehouse.current_business(lower_business_id),
              warehouse.current_business(higher_business_id)
            from matching.waiting_proposal
            """)
        .query(
            row -> {
              questions.put(
                  row.getLong(1), new Question(row.getLong(1), row.getLong(2), row.getLong(3)));
            });
    return questions;
  }

  private static List<Long> around(
      Question first, Map<Long, List<Question>> byBusiness, Set<Long> told) {
    List<Long> group = new ArrayList<>();
    Set<Long> members = new HashSet<>(Set.of(first.one(), first.other()));
    Deque<Long> open = new ArrayDeque<>(List.of(first.one(), first.other()));
    while (!open.isEmpty()) {
      for (Question question : byBusiness.getOrDefault(open.removeFirst(), List.of())) {
        Set<Long> more = new LinkedHashSet<>(List.of(question.one(), question.other()));
        more.removeAll(members);
        if (!told.contains(question.number()) && members.size() + more.size() <= MOST) {
          told.add(question.number());
          group.add(question.number());
          members.addAll(more);
          open.addAll(more);
        }
      }
    }
    return group;
  }

  /**
   * The group of a proposal that waits.
   *
   * @throws Refused if no proposal of that number waits
   */
  public List<Long> of(long number) {
    return queue().stream()
        .filter(group -> group.contains(number))
        .findFirst()
        .orElseThrow(
            () -> new Refused("refused.not_waiting", Map.of("usulan", Long.toString(number))));
  }

  /** All that a group is about. */
  public Group group(List<Long> numbers) {
    Map<Long, Question> questions = questions();
    Set<Long> businesses = new LinkedHashSet<>();
    for (long number : numbers) {
      Question question = questions.get(number);
      if (question != null) {
        businesses.add(question.one());
        businesses.add(question.other());
      }
    }
    return new Group(
        numbers.stream().map(reviews::review).toList(),
        db.sql(SqlModel.read("review/members.sql"))
            .param("businesses", businesses.toArray(Long[]::new))
            .query((row, n) -> member(row))
            .list());
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getLong("business_id"),
        row.getInt("first_year"),
        row.getInt("last_year"),
        row.getInt("rows"),
        new Place(row.getLong("submission_id"), row.getInt("sheet"), row.getInt("row")),
        MatchFields.shown(row, "cells"));
  }

  /**
   * Decides about several proposals at once, or about none of them. The figures have to follow.
   *
   * @throws Refused where one of them does not wait, or two decisions contradict each other
   */
  public void decide(Map<Long, Decision> decisions, String reason, String actor) {
    transaction.executeWithoutResult(
        status ->
            decisions.entrySet().stream()
                .sorted(
                    Comparator.comparing(
                            (Map.Entry<Long, Decision> one) -> one.getValue() == Decision.SAME)
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> reviews.decide(one.getKey(), one.getValue(), reason, actor)));
  }

  /**
   * Decides alike about all proposals of a group. Where all are different, so are those of its
   * businesses that nobody asked about.
   *
   * @throws Refused as {@link #decide(Map, String, String)}
   */
  public void decide(List<Long> numbers, Decision decision, String reason, String actor) {
    Map<Long, Decision> decisions = new LinkedHashMap<>();
    numbers.forEach(number -> decisions.put(number, decision));
    transaction.executeWithoutResult(
        status -> {
          List<Long> members = group(numbers).members().stream().map(Member::business).toList();
          decide(decisions, reason, actor);
          if (decision == Decision.DIFFERENT) {
            for (long one : members) {
              members.stream()
                  .filter(other -> one < other)
                  .forEach(other -> proposals.keepApart(one, other, reason, actor));
            }
          }
        });
  }

  /**
   * Takes decisions back, the last first, or none of them.
   *
   * @throws Refused as {@link Reviews#undo}
   */
  public void undo(List<Long> numbers, String reason, String actor) {
    transaction.executeWithoutResult(
        status ->
            numbers.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(number -> reviews.undo(number, reason, actor)));
  }
}
