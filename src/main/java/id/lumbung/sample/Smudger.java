package id.lumbung.sample;

import id.lumbung.domain.Field;
import id.lumbung.domain.WordList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Rewrites the cells of a row as careless hands do; every row has its own faults. */
record Smudger(Dice dice, Smudge smudge) {
  private static final int QUESTIONS = 200;
  private static final int SEQUENCE = 12;
  private static final int CLERKS = 40;
  private static final String CLERKS_FIRST = "0852";

  /** Spellings that Indonesian, Banjar and Dutch-time ears take for one another. */
  private static final List<Entry<String, String>> SOUNDS =
      WordList.pairsInOrder(
          """
          f = p, v = p, z = j, sy = s, kh = h, u = oe, oo = u, j = dj, c = tj, nu = no, mm = m,
          ai = ei, y = i, q = k
          """);

  private static final List<Entry<String, String>> SHORTENED =
      WordList.pairsInOrder(
          """
          Muhammad = Muh., Muhammad = M., Muhammad = Moh, Ahmad = Akhmad, Ahmad = A.,
          Abdul = Abd., Siti = St.
          """);
  private static final List<String> TITLES =
      List.of("H. %s", "Hj. %s", "%s, S.Pd", "%s, SE", "Bpk %s", "Ibu %s", "%s (alm)", "Drs. %s");
  private static final List<Entry<String, String>> FORMS =
      List.of(
          Map.entry("Warung", "Wrg."),
          Map.entry("Warung", "Kios"),
          Map.entry("Toko", "Tk."),
          Map.entry("Toko", "Kios"),
          Map.entry("Rumah Makan", "RM"),
          Map.entry("Usaha", ""),
          Map.entry("Kedai", "Warung"));
  private static final List<Entry<String, String>> ADDRESSES =
      List.of(
          Map.entry("Jl. ", "Jalan "),
          Map.entry("Jl. ", "Jln "),
          Map.entry("Jl. ", ""),
          Map.entry("No. ", "Nomor "),
          Map.entry("No. ", "No"),
          Map.entry(" No. ", " RT.001/002 No. "));

  /**
   * Smudges the cells of one row.
   *
   * @param subject a number that no other row has
   */
  void apply(Map<Field, @Nullable Object> values, long subject) {
    if (smudge == Smudge.NONE) {
      return;
    }
    Hand hand = new Hand(subject);
    nik(values, hand);
    owner(values, hand);
    business(values, hand);
    place(values, hand);
    phone(values, hand);
    if (hand.falls(2 * smudge.missing())) {
      values.put(Field.NIB, "-");
    }
    if (hand.falls(smudge.missing())) {
      values.put(Field.TAHUN_BERDIRI, null);
    } else if (hand.falls(smudge.changed())) {
      values.put(Field.TAHUN_BERDIRI, misremembered(values.get(Field.TAHUN_BERDIRI), hand));
    }
    if (hand.falls(2 * smudge.missing())) {
      values.put(Field.KBLI, null);
    } else if (hand.falls(smudge.changed())) {
      List<Inventory.Activity> all =
          hand.falls(0.5) ? Inventory.ALL.trade() : Inventory.ALL.productive();
      values.put(Field.KBLI, all.get(hand.number(all.size())).kbli());
    }
  }

  /** Whether a telephone is one of the clerks' who write rows, not the owner's. */
  static boolean isClerks(String phone) {
    return phone.startsWith(CLERKS_FIRST + "100000");
  }

  private void nik(Map<Field, @Nullable Object> values, Hand hand) {
    String nik = String.valueOf(values.get(Field.NIK));
    boolean isWritten = nik.length() == SEQUENCE + 4;
    if (hand.falls(smudge.nikMissing())) {
      values.put(Field.NIK, "-");
    } else if (hand.falls(smudge.nikWrong()) && isWritten) {
      int digit = SEQUENCE + hand.number(4);
      char other = (char) ('1' + (nik.charAt(digit) - '0' + hand.number(8)) % 9);
      values.put(Field.NIK, nik.substring(0, digit) + other + nik.substring(digit + 1));
    }
  }

  private void owner(Map<Field, @Nullable Object> values, Hand hand) {
    String name = String.valueOf(values.get(Field.NAMA_PEMILIK));
    if (hand.falls(smudge.misspelled())) {
      name =
          switch (hand.number(6)) {
            case 0 -> replaced(name, SHORTENED, hand);
            case 1 -> turned(name, hand);
            case 2 -> dropped(name, hand);
            case 3 -> slipped(name, hand);
            default -> replaced(name, SOUNDS, hand);
          };
    }
    if (hand.falls(smudge.misspelled())) {
      name = String.format(Locale.ROOT, TITLES.get(hand.number(TITLES.size())), name);
    }
    values.put(Field.NAMA_PEMILIK, hand.falls(0.3) ? name.toUpperCase(Locale.ROOT) : name);
  }

  private void business(Map<Field, @Nullable Object> values, Hand hand) {
    String name = String.valueOf(values.get(Field.NAMA_USAHA));
    if (hand.falls(smudge.missing())) {
      values.put(Field.NAMA_USAHA, "-");
      return;
    }
    if (hand.falls(smudge.misspelled())) {
      name =
          switch (hand.number(4)) {
            case 0 -> slipped(name, hand);
            case 1 -> replaced(name, SOUNDS, hand);
            default -> replaced(name, FORMS, hand);
          };
    }
    if (hand.falls(smudge.nikWrong() * 2)) {
      name = "Usaha " + values.get(Field.NAMA_PEMILIK);
    }
    values.put(Field.NAMA_USAHA, hand.falls(0.3) ? name.toUpperCase(Locale.ROOT) : name);
  }

  private void place(Map<Field, @Nullable Object> values, Hand hand) {
    String village = String.valueOf(values.get(Field.DESA_KEL));
    if (hand.falls(smudge.missing())) {
      values.put(Field.DESA_KEL, null);
    } else if (hand.falls(smudge.misspelled())) {
      values.put(
          Field.DESA_KEL,
          hand.falls(0.5) ? village.replace("Desa ", "Ds. ") : slipped(village, hand));
    }
    String address = String.valueOf(values.get(Field.ALAMAT));
    if (hand.falls(2 * smudge.missing())) {
      values.put(Field.ALAMAT, null);
    } else if (hand.falls(smudge.changed() / 2)) {
      values.put(
          Field.ALAMAT,
          "Jl. " + Inventory.ALL.streets().get(hand.number(Inventory.ALL.streets().size())));
    } else if (hand.falls(smudge.misspelled())) {
      values.put(
          Field.ALAMAT,
          hand.falls(0.7) ? replaced(address, ADDRESSES, hand) : slipped(address, hand));
    }
  }

  private void phone(Map<Field, @Nullable Object> values, Hand hand) {
    if (hand.falls(2 * smudge.missing())) {
      values.put(Field.HP, "-");
    } else if (hand.falls(smudge.changed())) {
      values.put(Field.HP, "08" + (11 + hand.number(80)) + (10_000_000 + hand.number(80_000_000)));
    } else if (hand.falls(smudge.changed() / 4)) {
      values.put(Field.HP, CLERKS_FIRST + (10_000_000 + hand.number(CLERKS)));
    } else if (hand.falls(smudge.misspelled())) {
      values.put(Field.HP, "+62 " + String.valueOf(values.get(Field.HP)).substring(1));
    }
  }

  private static String replaced(String text, List<Entry<String, String>> pairs, Hand hand) {
    int start = hand.number(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      Entry<String, String> pair = pairs.get((start + i) % pairs.size());
      if (text.contains(pair.getKey())) {
        return text.replaceFirst(pair.getKey(), pair.getValue()).strip();
      }
    }
    return slipped(text, hand);
  }

  /** Rounded to five years, or some years off. */
  private static Object misremembered(@Nullable Object year, Hand hand) {
    if (!(year instanceof Integer founded)) {
      return "-";
    }
    return hand.falls(0.5) ? founded / 5 * 5 : founded - 1 - hand.number(4);
  }

  private static String turned(String name, Hand hand) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    Collections.rotate(words, 1 + hand.number(words.size()));
    return String.join(" ", words);
  }

  private static String dropped(String name, Hand hand) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    if (words.size() < 3) {
      return name.replace(" ", "");
    }
    words.remove(1 + hand.number(words.size() - 1));
    return String.join(" ", words);
  }

  /** One letter lost, doubled, swapped with the next or hit beside. */
  private static String slipped(String text, Hand hand) {
    if (text.length() < 4) {
      return text;
    }
    int at = 1 + hand.number(text.length() - 2);
    char letter = text.charAt(at);
    return switch (hand.number(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + letter + text.substring(at);
      case 2 -> text.substring(0, at) + text.charAt(at + 1) + letter + text.substring(at + 2);
      default -> text.substring(0, at) + (char) ('a' + hand.number(26)) + text.substring(at + 1);
    };
  }

  /** The hand that writes one row: one question after another to the dice. */
  private final class Hand {
    private final long subject;
    private int question = QUESTIONS;

    Hand(long subject) {
      this.subject = subject;
    }

    boolean falls(double share) {
      return dice.share(subject, question++) < share;
    }

    int number(int bound) {
      return dice.roll(subject, question++, bound);
    }
  }
}
