package id.lumbung.sample;

import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClass;
import id.lumbung.sample.Cohorts.Cohort;
import id.lumbung.sample.Inventory.Activity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every business of the invented province, made up again whenever it is asked for. */
final class Province {
  private static final long REGENCY_STEP = 10_000_000L;
  private static final int SECOND_BUSINESS = 33;
  private static final int LAST_YEAR = 2022;

  private final Regions regions;
  private final Dice dice;
  private final boolean isVaried;
  private final @Nullable Lookalikes lookalikes;
  private final Cohorts population;
  private final Map<String, Long> firstProductive = new HashMap<>();
  private final long productiveMicro;
  private final long microWorkers;

  /**
   * @param factor multiple of the published register
   */
  Province(Regions regions, Map<String, Long> weights, double factor, Plan plan) {
    this.regions = regions;
    this.dice = new Dice(plan.seed());
    this.lookalikes = plan.scenario().hasLookalikes() ? new Lookalikes(dice) : null;
    this.isVaried = plan.smudge() != Smudge.NONE;
    this.population = new Cohorts(regions.regencies(), weights, factor);
    long count = 0;
    long others = 0;
    for (Regency regency : regions.regencies()) {
      firstProductive.put(regency.code(), count);
      for (Cohort cohort : population.cohorts(regency)) {
        for (int i = cohort.first(); i < cohort.first() + cohort.count(); i++) {
          long id = id(regency, i);
          if (cohort.closedIn() == 0 && isProductive(id)) {
            if (cohort.sizeClass() == SizeClass.MIKRO) {
              count++;
            } else {
              others += usualWorkers(id, cohort.sizeClass());
            }
          }
        }
      }
    }
    this.productiveMicro = count;
    this.microWorkers = Math.max(count, Math.round(Scenario.PRODUCTIVE_WORKERS * factor) - others);
  }

  List<Regency> regencies() {
    return regions.regencies();
  }

  List<District> districts(Regency regency) {
    return regions.districts(regency);
  }

  Dice dice() {
    return dice;
  }

  /** Hands every business of a regency over, in a fixed order. */
  void each(Regency regency, Consumer<Enterprise> taker) {
    long productive = firstProductive.getOrDefault(regency.code(), 0L);
    List<District> districts = regions.districts(regency);
    for (Cohort cohort : population.cohorts(regency)) {
      Enterprise before = null;
      for (int i = cohort.first(); i < cohort.first() + cohort.count(); i++) {
        long id = id(regency, i);
        int workers = usualWorkers(id, cohort.sizeClass());
        if (cohort.sizeClass() == SizeClass.MIKRO && cohort.closedIn() == 0 && isProductive(id)) {
          workers = spread(productive++);
        }
        Enterprise made = make(regency, districts, cohort, i, workers);
        taker.accept(
            lookalikes == null || before == null || !Lookalikes.isPlanted(id)
                ? made
                : lookalikes.planted(before, made, districts));
        before = made;
      }
    }
  }

  /** Shares the workers of the productive micro enterprises out so that they sum exactly. */
  private int spread(long position) {
    return (int)
        ((position + 1) * microWorkers / productiveMicro
            - position * microWorkers / productiveMicro);
  }

  private Enterprise make(
      Regency regency, List<District> districts, Cohort cohort, int index, int workers) {
    long id = id(regency, index);
    boolean isSecond =
        lookalikes == null
            && index % SECOND_BUSINESS == SECOND_BUSINESS - 1
            && index > cohort.first();
    long owner = isSecond ? id - 1 : id;
    int ownerIndex = isSecond ? index - 1 : index;
    boolean isWoman = dice.roll(owner, 1, 10) < 7;
    District home = districts.get(dice.roll(owner, 2, districts.size()));
    District place = isSecond ? districts.get(dice.roll(id, 3, districts.size())) : home;
    Activity activity = activity(id);
    boolean hasNib = dice.roll(owner, 5, 100) < 45;
    return new Enterprise(
        id,
        owner,
        nik(home, ownerIndex, owner, isWoman),
        ownerName(owner, isWoman),
        isWoman,
        businessName(id, isSecond),
        place,
        "Desa " + Inventory.ALL.cores().get(dice.roll(id, 6, Inventory.ALL.cores().size())),
        "Jl. "
            + Inventory.ALL.streets().get(dice.roll(id, 7, Inventory.ALL.streets().size()))
            + " No. "
            + (1 + dice.roll(id, 8, 200)),
        "08"
            + (11 + dice.roll(owner, 9, 80))
            + String.format(Locale.ROOT, "%08d", dice.roll(owner, 10, 99_999_999) + 1),
        activity,
        hasNib ? nib(owner) : null,
        cohort.sizeClass(),
        sales(id, cohort.sizeClass()),
        1_000_000L * (1L + dice.roll(id, 12, 40)),
        workers,
        founded(id, cohort.entered()),
        cohort.entered(),
        cohort.closedIn(),
        null);
  }

  /**
   * Unique by owner: the sequence counts owners of a regency, and where it starts again the day of
   * birth differs in its remainder.
   */
  private String nik(District home, int index, long owner, boolean isWoman) {
    int sequence = 1 + index % 9_999;
    int group = index / 9_999;
    int day = 16 * dice.roll(owner, 4, 1_000) + group % 16;
    LocalDate birth = LocalDate.of(1955, 1, 1).plusDays(day);
    return home.code().replace(".", "")
        + String.format(
            Locale.ROOT,
            "%02d%02d%02d%04d",
            birth.getDayOfMonth() + (isWoman ? 40 : 0),
            birth.getMonthValue(),
            birth.getYear() % 100,
            sequence);
  }

  private String ownerName(long owner, boolean isWoman) {
    List<String> first = isWoman ? Inventory.ALL.women() : Inventory.ALL.men();
    String name =
        first.get(dice.roll(owner, 13, first.size()))
            + (isVaried
                ? " "
                    + Inventory.ALL
                        .middle()
                        .get(dice.roll(owner, 23, Inventory.ALL.middle().size()))
                : "")
            + " "
            + Inventory.ALL.last().get(dice.roll(owner, 14, Inventory.ALL.last().size()));
    return dice.roll(owner, 15, 12) == 0 ? (isWoman ? "Hj. " : "H. ") + name : name;
  }

  private String businessName(long id, boolean isSecond) {
    String name =
        Inventory.ALL.forms().get(dice.roll(id, 16, Inventory.ALL.forms().size()))
            + " "
            + Inventory.ALL.cores().get(dice.roll(id, 17, Inventory.ALL.cores().size()))
            + (isVaried
                ? " " + Inventory.ALL.middle().get(dice.roll(id, 24, Inventory.ALL.middle().size()))
                : "");
    return isSecond ? name + " Dua" : name;
  }

  private static String nib(long owner) {
    return "9120" + String.format(Locale.ROOT, "%09d", owner % 1_000_000_000L);
  }

  private long sales(long id, SizeClass sizeClass) {
    long step = 1L + dice.roll(id, 11, 95);
    return switch (sizeClass) {
      case MIKRO -> step * 3_000_000L;
      case KECIL -> 2_050_000_000L + step * 120_000_000L;
      case MENENGAH -> 15_100_000_000L + step * 300_000_000L;
      case BESAR -> 51_000_000_000L + step * 1_000_000_000L;
    };
  }

  private int usualWorkers(long id, SizeClass sizeClass) {
    return switch (sizeClass) {
      case MIKRO -> 1 + dice.roll(id, 18, 3);
      case KECIL -> 5 + dice.roll(id, 18, 8);
      case MENENGAH -> 20 + dice.roll(id, 18, 40);
      case BESAR -> 100 + dice.roll(id, 18, 100);
    };
  }

  /** Three in five of those that enter a register were founded long before. */
  private int founded(long id, int entered) {
    return dice.roll(id, 19, 5) < 2 ? Math.min(entered, LAST_YEAR) : 1995 + dice.roll(id, 20, 25);
  }

  private boolean isProductive(long id) {
    return dice.roll(id, 21, 100) < 45;
  }

  private Activity activity(long id) {
    List<Activity> choice = isProductive(id) ? Inventory.ALL.productive() : Inventory.ALL.trade();
    return choice.get(dice.roll(id, 22, choice.size()));
  }

  private static long id(Regency regency, int index) {
    return Long.parseLong(regency.code().replace(".", "")) * REGENCY_STEP + index;
  }
}
