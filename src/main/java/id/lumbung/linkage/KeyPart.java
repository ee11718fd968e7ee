package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What of a value goes into a blocking key; of words always their sound. */
public enum KeyPart {
  /** All of it; of several words in no order. */
  WHOLE,
  /** Each of the longest words, which tell most and do not depend on what else there is. */
  WORD,
  /** The same of a short name, of which less may be lost. */
  WORD_OF_SHORT,
  /** Any two of the longest words, whatever became of the others. */
  TWO_WORDS,
  /** The first letters of all words written as one, wherever a blank was lost or slipped in. */
  TOGETHER,
  /** The first letters of each word. */
  BEGINNING,
  /** The last letters of each word. */
  END,
  /** The first half of a number or text. */
  FIRST_HALF,
  /** The second half: one slip leaves one of the two whole. */
  SECOND_HALF,
  /** Of a NIK the day of birth. */
  BIRTH,
  /** Of a day all but the day of the month. */
  YEAR_AND_MONTH,
  /** Of a day all but the year. */
  MONTH_AND_DAY;

  /** Words of a name that is not short. */
  private static final int LONG_NAME = 3;

  private static final int LETTERS = 3;

  /** Letters of a name that one word seldom has. */
  private static final int LETTERS_TOGETHER = 8;

  private static final int BIRTH_FROM = 6;
  private static final int BIRTH_TO = 12;
  private static final int YEAR = 4;
  private static final Comparator<String> LONGEST_FIRST =
      (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length();

  /**
   * The parts of a value in comparable form; none where it is missing.
   *
   * @param sounds how its words sound, where it is one of words
   * @param most words that are looked at
   */
  List<String> of(FieldKind kind, List<String> value, List<String> sounds, int most) {
    if (value.isEmpty()) {
      return List.of();
    }
    return kind.isWords() ? ofWords(value, sounds, most) : ofText(value.get(0));
  }

  private List<String> ofWords(List<String> words, List<String> sounds, int most) {
    return switch (this) {
      case WHOLE -> whole(sounds);
      case WORD -> first(longestFirst(sounds), most);
      case WORD_OF_SHORT -> {
        List<String> longest = longestFirst(sounds);
        yield longest.size() < LONG_NAME ? longest : List.of();
      }
      case TWO_WORDS -> twos(first(longestFirst(sounds), most));
      case TOGETHER -> together(sounds);
      case BEGINNING -> ends(words, true);
      case END -> ends(words, false);
      default -> throw new IllegalArgumentException(this + " of words");
    };
  }

  private List<String> ofText(String text) {
    return switch (this) {
      case WHOLE -> List.of(text);
      case FIRST_HALF -> List.of(text.substring(0, (text.length() + 1) / 2));
      case SECOND_HALF -> List.of(text.substring(text.length() / 2));
      case BIRTH -> List.of(text.substring(BIRTH_FROM, BIRTH_TO));
      case YEAR_AND_MONTH -> List.of(text.substring(0, text.length() - 2));
      case MONTH_AND_DAY -> List.of(text.substring(YEAR));
      default -> throw new IllegalArgumentException(this + " of one value");
    };
  }

  private static List<String> whole(List<String> sounds) {
    List<String> sorted = new ArrayList<>(sounds.size());
    for (String sound : sounds) {
      insert(sound, sorted, Comparator.naturalOrder());
    }
    return sorted.isEmpty() ? sorted : List.of(String.join(" ", sorted));
  }

  private static List<String> together(List<String> sounds) {
    String all = String.join("", sounds);
    return all.isEmpty()
        ? List.of()
        : List.of(all.substring(0, Math.min(LETTERS_TOGETHER, all.length())));
  }

  private static List<String> longestFirst(List<String> sounds) {
    List<String> sorted = new ArrayList<>(sounds.size());
    for (String sound : sounds) {
      if (!sorted.contains(sound)) {
        insert(sound, sorted, LONGEST_FIRST);
      }
    }
    return sorted;
  }

  /** Names have few words, for which a sort of lists is a big machine. */
  private static void insert(String word, List<String> sorted, Comparator<String> order) {
    int place = sorted.size();
    while (place > 0 && order.compare(sorted.get(place - 1), word) > 0) {
      place--;
    }
    sorted.add(place, word);
  }

  private static List<String> first(List<String> words, int most) {
    return words.size() <= most ? words : words.subList(0, most);
  }

  private static List<String> twos(List<String> words) {
    List<String> twos = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        boolean isInOrder = words.get(i).compareTo(words.get(j)) <= 0;
        twos.add(words.get(isInOrder ? i : j) + " " + words.get(isInOrder ? j : i));
      }
    }
    return twos;
  }

  private static List<String> ends(List<String> words, boolean isBeginning) {
    List<String> ends = new ArrayList<>();
    for (String word : words) {
      if (word.length() > LETTERS) {
        ends.add(
            isBeginning ? word.substring(0, LETTERS) : word.substring(word.length() - LETTERS));
      }
    }
    return ends;
  }
}
