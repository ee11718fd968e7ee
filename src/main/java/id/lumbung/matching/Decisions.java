package id.lumbung.matching;

import id.lumbung.linkage.Clusters;
import id.lumbung.linkage.Levels;
import id.lumbung.linkage.Thresholds;
import id.lumbung.matching.PairJudgement.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the pairs of a submission which rows are one business and which of them the register
 * knows. The best pairs go first; a row joins at most one known business; two known ones are never
 * joined here; two valid NIKs never meet; and no chain grows, since all that the rows of two
 * clusters say must speak for them.
 */
final class Decisions {
  private static final Comparator<Edge> BEST_FIRST =
      Comparator.comparingDouble(Edge::weight)
          .reversed()
          .thenComparingInt(Edge::row)
          .thenComparingInt(Edge::other)
          .thenComparingLong(edge -> edge.stored() == null ? 0 : edge.stored().business())
          .thenComparingLong(edge -> edge.stored() == null ? 0 : edge.stored().number());

  private final MatchRows rows;
  private final List<Edge> edges;
  private final Set<Apart> apart;
  private final int clusterRows;
  private final PairWork work;
  private final Thresholds thresholds;
  private final Clusters clusters;

  /** By row; what a cluster has stands at its first row. */
  private final @Nullable Long[] businesses;

  private final @Nullable Edge[] joinedBy;
  private final @Nullable UUID[] niks;
  private final int[] sizes;

  /**
   * By row the rows and businesses that have names of their own and are not surely the same, and
   * the rows that are told apart.
   */
  private final Map<Integer, Set<Integer>> otherRows = new HashMap<>();

  private final Map<Integer, Set<Long>> otherBusinesses = new HashMap<>();

  /** By row the business that it is most like, where persons told any apart. */
  private final Map<Integer, Long> nearest = new HashMap<>();

  /** By business the row that it was given to first. */
  private final Map<Long, Integer> holders = new HashMap<>();

  /** Rows that by a person's word speak of the business of another row of the file, and which. */
  private final Map<Integer, Integer> words = new LinkedHashMap<>();

  /** Rows whose NIK is not the one of their business, as was known before. */
  private final BitSet otherNiks = new BitSet();

  private final Map<Integer, Keyed> keyedRows = new HashMap<>();
  private final List<Edge> links = new ArrayList<>();

  /**
   * Two businesses that a reviewer told apart.
   *
   * @param lower the lower number
   */
  record Apart(long lower, long higher) {
    static Apart of(long one, long other) {
      return new Apart(Math.min(one, other), Math.max(one, other));
    }
  }

  /**
   * The business that a row names by the key of a template.
   *
   * @param hasOtherNik whether the business carries another NIK than the row
   */
  record Keyed(long business, boolean hasOtherNik) {}

  /**
   * @param work compares clusters that meet
   */
  Decisions(MatchRows rows, List<Edge> edges, Set<Apart> apart, int clusterRows, PairWork work) {
    this.rows = rows;
    this.edges = edges.stream().sorted(BEST_FIRST).toList();
    this.apart = apart;
    this.clusterRows = clusterRows;
    this.work = work;
    this.thresholds = work.thresholds();
    this.clusters = new Clusters(rows.size(), work::weight);
    this.businesses = new @Nullable Long[rows.size()];
    this.joinedBy = new @Nullable Edge[rows.size()];
    this.niks = new @Nullable UUID[rows.size()];
    this.sizes = new int[rows.size()];
  }

  /**
   * Decides; the other methods tell what was decided.
   *
   * @param named the business of rows that name it by a key: they join it, whatever they say
   * @param unchanged the business of rows that say what was said of it before: nothing is decided
   *     anew about these
   */
  void decide(Map<Integer, Keyed> named, Map<Integer, Long> unchanged) {
    for (int r = 0; r < rows.size(); r++) {
      niks[r] = rows.guardNik(r);
      sizes[r] = 1;
    }
    named.forEach(
        (row, keyed) -> {
          keyedRows.put(row, keyed);
          keep(row, keyed.business());
        });
    unchanged.forEach(this::keep);
    explain();
    if (!apart.isEmpty()) {
      edges.stream()
          .filter(edge -> edge.is(Verdict.SAME) || edge.is(Verdict.REVIEW))
          .forEach(this::noteNearest);
    }
    edges.stream().filter(Decisions::isOfOthers).forEach(this::noteOthers);
    edges.stream()
        .filter(edge -> edge.stored() != null && edge.is(Verdict.SAME))
        .filter(edge -> !isJoinedByWord(edge))
        .forEach(this::attach);
    words.forEach(this::joinByWord);
    edges.stream()
        .filter(edge -> edge.stored() == null && edge.is(Verdict.SAME))
        .forEach(this::join);
    attachUnrivalled();
  }

  private void noteNearest(Edge edge) {
    StoredProfile stored = edge.stored();
    if (stored != null) {
      nearest.putIfAbsent(edge.row(), stored.business());
    }
  }

  /** Whether a person told a business apart from the one that rows of a cluster are or are like. */
  private boolean isToldApart(int cluster, @Nullable Long business) {
    if (business == null || apart.isEmpty()) {
      return false;
    }
    @Nullable Long known = businesses[cluster];
    return known != null
        ? apart.contains(Apart.of(known, business))
        : clusters.members(cluster).stream()
            .map(nearest::get)
            .anyMatch(like -> like != null && apart.contains(Apart.of(like, business)));
  }

  private static boolean isOfOthers(Edge edge) {
    boolean isToldApart = edge.stored() == null && edge.is(Verdict.OTHER_BUSINESS);
    return isToldApart || (!edge.is(Verdict.SAME) && !edge.isNameless());
  }

  private void noteOthers(Edge edge) {
    StoredProfile stored = edge.stored();
    if (stored == null) {
      otherRows.computeIfAbsent(edge.row(), row -> new HashSet<>()).add(edge.other());
      otherRows.computeIfAbsent(edge.other(), row -> new HashSet<>()).add(edge.row());
    } else {
      otherBusinesses.computeIfAbsent(edge.row(), row -> new HashSet<>()).add(stored.business());
    }
  }

  private boolean isOtherThan(int cluster, @Nullable Long business) {
    return business != null
        && clusters.members(cluster).stream()
            .anyMatch(row -> otherBusinesses.getOrDefault(row, Set.of()).contains(business));
  }

  /** Whether rows of two clusters, or the business of one, are known for others by their names. */
  private boolean areOthers(int one, int other) {
    return isOtherThan(one, businesses[other])
        || isOtherThan(other, businesses[one])
        || areOtherRows(one, other);
  }

  private boolean areOtherRows(int one, int other) {
    return clusters.members(one).stream()
        .map(row -> otherRows.getOrDefault(row, Set.of()))
        .anyMatch(others -> clusters.members(other).stream().anyMatch(others::contains));
  }

  private void keep(int row, long business) {
    if (businesses[row] != null) {
      return;
    }
    @Nullable Integer holder = holders.putIfAbsent(business, row);
    if (holder == null) {
      businesses[row] = business;
    } else if (!keyedRows.containsKey(holder)) {
      words.put(row, holder);
    }
  }

  /** Finds the pair that stands for what was kept, where there is one. */
  private void explain() {
    for (Edge edge : edges) {
      StoredProfile stored = edge.stored();
      @Nullable Long business = businesses[edge.row()];
      if (stored != null
          && business != null
          && business == stored.business()
          && joinedBy[edge.row()] == null) {
        boolean isKeyed = keyedRows.containsKey(edge.row());
        joinedBy[edge.row()] = edge.judged(isKeyed ? PairJudgement.KEYED : PairJudgement.UNCHANGED);
        noteNik(edge.row(), stored);
      }
    }
  }

  /** A business carries one NIK; any other by which it is known was held to be wrong. */
  private void noteNik(int row, StoredProfile stored) {
    @Nullable UUID nik = niks[row];
    @Nullable UUID known = stored.businessNik();
    if (nik != null && known != null && !nik.equals(known)) {
      otherNiks.set(row);
      niks[row] = known;
    }
  }

  /**
   * Whether a row fits what a person made one with the business of another row: the two rows are
   * one then, as they were when the person looked at them.
   */
  private boolean isJoinedByWord(Edge edge) {
    StoredProfile stored = Objects.requireNonNull(edge.stored());
    int row = edge.row();
    @Nullable Integer holder = holders.get(stored.business());
    if (words.containsKey(row)) {
      if (joinedBy[row] == null && words.get(row).equals(holder)) {
        joinedBy[row] = edge.judged(PairJudgement.DECIDED);
      }
      return true;
    }
    @Nullable Edge held = holder == null ? null : joinedBy[holder];
    boolean isByWord =
        holder != null
            && holder != row
            && businesses[row] == null
            && held != null
            && held.stored() != null
            && held.stored().origin() != stored.origin();
    if (holder != null && isByWord) {
      words.put(row, holder);
      joinedBy[row] = edge.judged(PairJudgement.DECIDED);
    }
    return isByWord;
  }

  private void joinByWord(int row, int holder) {
    int one = clusters.find(row);
    int other = clusters.find(holder);
    if (one != other && sizes[one] + sizes[other] <= clusterRows) {
      niks[one] = niks[other];
      clusters.joinByWord(one, other);
      gather(one, other);
    }
  }

  private void attachUnrivalled() {
    List<Edge> doubtful =
        edges.stream()
            .filter(edge -> edge.stored() != null && edge.is(Verdict.REVIEW))
            .filter(edge -> Unrivalled.isSame(edge, thresholds.same()))
            .toList();
    Unrivalled unrivalled = new Unrivalled(doubtful, edges, clusters::find);
    doubtful.stream()
        .filter(unrivalled::has)
        .filter(edge -> businesses[first(edge.row())] == null)
        .forEach(edge -> attach(edge.judged(PairJudgement.UNRIVALLED)));
  }

  /**
   * Lets a row join the business it fits best, unless a better row did; any other fit may link two
   * businesses.
   */
  private void attach(Edge edge) {
    StoredProfile stored = Objects.requireNonNull(edge.stored());
    int cluster = first(edge.row());
    if (edge.isNameless() && isOtherThan(cluster, stored.business())) {
      return;
    }
    boolean isFree =
        businesses[cluster] == null
            && !holders.containsKey(stored.business())
            && !isToldApart(cluster, stored.business());
    if (isFree && (isCompatible(cluster, stored) || isKnownByNik(edge))) {
      businesses[cluster] = stored.business();
      holders.put(stored.business(), cluster);
      joinedBy[cluster] = edge;
      noteNik(cluster, stored);
      if (niks[cluster] == null) {
        niks[cluster] = stored.businessNik();
      }
    } else if (!joinsHolder(edge)) {
      links.add(edge);
    }
  }

  /**
   * Lets a row join the one that was given the business it fits: the file lists it twice, unless
   * the two rows are known for others.
   *
   * @return whether the two are one now
   */
  private boolean joinsHolder(Edge edge) {
    @Nullable Integer holder = holders.get(Objects.requireNonNull(edge.stored()).business());
    if (holder == null) {
      return false;
    }
    int one = first(edge.row());
    int other = first(holder);
    boolean mayJoin = one != other && isAllowed(one, other) && !areOtherRows(one, other);
    if (mayJoin && clusters.join(one, other, thresholds.review())) {
      gather(one, other);
      joinedBy[edge.row()] = edge;
    }
    return first(edge.row()) == first(holder);
  }

  /** Whether the NIK of a row, though not the one of the business, was told of it before. */
  private static boolean isKnownByNik(Edge edge) {
    return edge.measures().level(RegisterFields.NIK) == Levels.NIK_EQUAL;
  }

  private boolean isCompatible(int cluster, StoredProfile stored) {
    @Nullable UUID nik = niks[cluster];
    return nik == null || stored.businessNik() == null || nik.equals(stored.businessNik());
  }

  private void join(Edge edge) {
    int one = clusters.find(edge.row());
    int other = clusters.find(edge.other());
    if (one == other || !isAllowed(one, other) || (edge.isNameless() && areOthers(one, other))) {
      return;
    }
    if (clusters.join(one, other, thresholds.review())) {
      gather(one, other);
      int later = Math.max(edge.row(), edge.other());
      if (joinedBy[later] == null) {
        joinedBy[later] = edge;
      }
    }
  }

  /** Brings together what is known of two clusters that are one from now on. */
  private void gather(int one, int other) {
    int kept = clusters.find(one);
    int gone = kept == one ? other : one;
    move(businesses, gone, kept);
    move(niks, gone, kept);
    sizes[kept] += sizes[gone];
  }

  private boolean isAllowed(int one, int other) {
    @Nullable Long business = businesses[one];
    @Nullable Long otherBusiness = businesses[other];
    @Nullable UUID nik = niks[one];
    @Nullable UUID otherNik = niks[other];
    boolean isTwoBusinesses =
        business != null && otherBusiness != null && !business.equals(otherBusiness);
    boolean isTwoOwners = nik != null && otherNik != null && !nik.equals(otherNik);
    return !isTwoBusinesses
        && !isTwoOwners
        && !isToldApart(one, otherBusiness)
        && !isToldApart(other, business)
        && sizes[one] + sizes[other] <= clusterRows
        && work.mayBeOne(clusters.members(one), clusters.members(other));
  }

  private static <V> void move(@Nullable V[] values, int gone, int kept) {
    if (values[kept] == null) {
      values[kept] = values[gone];
    }
    values[gone] = null;
  }

  /** The first row of a row's cluster, in the order of the file: the one that is loaded. */
  int first(int row) {
    return clusters.find(row);
  }

  /** The known business that a cluster joined. */
  @Nullable Long business(int first) {
    return businesses[first];
  }

  /** What a row names by a key that is followed; null for other rows. */
  @Nullable Keyed keyed(int row) {
    return keyedRows.get(row);
  }

  /** Whether a row has another NIK than its business, as was known before. */
  boolean hasOtherNik(int row) {
    return otherNiks.get(row);
  }

  /** The pair by which a row came where it is; null for a row that stands alone. */
  @Nullable Edge joinedBy(int row) {
    return joinedBy[row];
  }

  /**
   * Pairs for a person to look at, best first: doubtful ones of rows that joined no known business,
   * and certain ones that would link two known businesses. Each two businesses once.
   *
   * @param businessOf the business of every cluster, by its first row
   */
  List<Edge> proposals(long[] businessOf) {
    List<Edge> proposed = new ArrayList<>();
    Set<Apart> seen = new HashSet<>(apart);
    List<Edge> doubtful = new ArrayList<>(links);
    edges.stream().filter(this::isDoubtful).forEach(doubtful::add);
    doubtful.sort(BEST_FIRST);
    for (Edge edge : doubtful) {
      long one = businessOf[first(edge.row())];
      long other =
          edge.stored() == null ? businessOf[first(edge.other())] : edge.stored().business();
      if (one != other && seen.add(Apart.of(one, other))) {
        proposed.add(edge);
      }
    }
    return proposed;
  }

  private boolean isDoubtful(Edge edge) {
    if (edge.is(Verdict.OTHER_BUSINESS) || edge.is(Verdict.DIFFERENT)) {
      return false;
    }
    boolean isKnown = businesses[first(edge.row())] != null;
    if (edge.stored() != null) {
      return edge.is(Verdict.REVIEW) && !isKnown;
    }
    boolean isOtherKnown = businesses[first(edge.other())] != null;
    return first(edge.row()) != first(edge.other()) && !(isKnown && isOtherKnown);
  }

  /** The best known business of the same owner, for rows whose owner has no NIK. */
  Map<Integer, Long> ownersByOtherBusiness() {
    Map<Integer, Long> owners = new HashMap<>();
    for (Edge edge : edges) {
      if (edge.stored() != null
          && edge.stored().businessNik() != null
          && edge.is(Verdict.OTHER_BUSINESS)
          && !rows.hasOwner(edge.row())) {
        owners.putIfAbsent(first(edge.row()), edge.stored().business());
      }
    }
    return owners;
  }
}
