package id.lumbung.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Foldings of Indonesian spelling, of single words in lower case. The order of the steps matters.
 */
public final class Spelling {
  private static final String APOSTROPHES = "'`’‘ʼ";
  private static final Pattern INNER_CH = Pattern.compile("(?<=.)ch");
  private static final Pattern DOUBLED = Pattern.compile("([b-df-hj-np-tv-z])\\1");
  private static final Pattern FINAL_Y = Pattern.compile("y$|(?<=[aeiou])y(?=[b-df-hj-np-tv-xz])");
  private static final Pattern GLIDE = Pattern.compile("iy(?=[aeiou])");
  private static final Pattern INNER_H = Pattern.compile("(?<=.)h");
  private static final Pattern SPOKEN_Y = Pattern.compile("^y(?=[aiu])|(?<=[aiu])y(?=[aiu])");
  private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

  /** Foreign names in which ch is no old spelling of kh. */
  private static final Set<String> KEEPS_CH =
      Set.of("michael", "christian", "richard", "christina", "rachel", "rachman");

  private static final Memo<String> FOLDED = new Memo<>(Spelling::folded);
  private static final Memo<String> SOUNDS = new Memo<>(Spelling::sounding);

  private Spelling() {}

  /**
   * Text without case, accents, invisible characters, apostrophes and punctuation, words parted by
   * one blank; 0 and 1 between letters become o and l.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String parted = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < parted.length(); i += Character.charCount(parted.codePointAt(i))) {
      append(plain, parted.codePointAt(i));
    }
    for (int i = 1; i < plain.length() - 1; i++) {
      char c = plain.charAt(i);
      boolean isBetween =
          (c == '0' || c == '1')
              && Character.isLetter(plain.charAt(i - 1))
              && Character.isLetter(plain.charAt(i + 1));
      if (isBetween) {
        plain.setCharAt(i, c == '0' ? 'o' : 'l');
      }
    }
    return plain.toString().strip();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder plain, int c) {
    if (Character.isLetterOrDigit(c)) {
      plain.appendCodePoint(Character.toLowerCase(c));
    } else if (!isSilent(c) && plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
      plain.append(' ');
    }
  }

  private static boolean isSilent(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> APOSTROPHES.indexOf(c) >= 0;
    };
  }

  /** The words of a text in plain form. */
  public static List<String> words(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    for (int from = 0; from < plain.length(); ) {
      int blank = plain.indexOf(' ', from);
      int end = blank < 0 ? plain.length() : blank;
      words.add(plain.substring(from, end));
      from = end + 1;
    }
    return words;
  }

  /**
   * Near-certain equivalences: old and new spelling, doubled consonants. An old j for today's y is
   * left alone, since Soejono may be Sujono or Suyono.
   */
  public static String fold(String word) {
    return FOLDED.of(word);
  }

  private static String folded(String word) {
    String folded =
        word.replace("oe", "u")
            .replace("tj", "c")
            .replace("dj", "j")
            .replace("nj", "ny")
            .replace("sj", "sy");
    if (!KEEPS_CH.contains(word)) {
      folded = INNER_CH.matcher(folded).replaceAll("kh");
    }
    folded = DOUBLED.matcher(folded).replaceAll("$1");
    folded = FINAL_Y.matcher(folded).replaceAll("i");
    return GLIDE.matcher(folded).replaceAll("i");
  }

  /**
   * A folded word in an older spelling: a slip within two letters that are folded into one leaves
   * more alike what is not folded (Tjahjono and Tdjahjono, Karya and Kary).
   */
  public static String older(String folded) {
    String older = folded.replace("c", "tj").replace("kh", "ch");
    return older.endsWith("i") ? older.substring(0, older.length() - 1) + "y" : older;
  }

  /**
   * How a folded word sounds to a Banjar, Dayak or Javanese ear (Norhayati and Nurhayati are one).
   * For finding and as a weak comparison only: it never decides.
   */
  public static String sound(String folded) {
    return SOUNDS.of(folded);
  }

  private static String sounding(String folded) {
    String sound =
        folded
            .replace("sy", "s")
            .replace("sh", "s")
            .replace("kh", "h")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace("th", "t")
            .replace("ts", "s")
            .replace("dz", "z")
            .replace("ph", "p")
            .replace('v', 'p')
            .replace('f', 'p')
            .replace('z', 'j')
            .replace('q', 'k')
            .replace('x', 'k')
            .replace('w', 'u');
    sound = INNER_H.matcher(sound).replaceAll("");
    sound =
        sound
            .replace("ae", "i")
            .replace("ai", "i")
            .replace("ei", "i")
            .replace("au", "u")
            .replace('e', 'i')
            .replace('o', 'u');
    sound = SPOKEN_Y.matcher(sound).replaceAll("j").replace('y', 'i');
    if (!sound.isEmpty()) {
      sound = sound.substring(0, sound.length() - 1) + hardened(sound.charAt(sound.length() - 1));
    }
    return REPEATED.matcher(sound).replaceAll("$1");
  }

  private static char hardened(char last) {
    return switch (last) {
      case 'd' -> 't';
      case 'b' -> 'p';
      case 'g' -> 'k';
      default -> last;
    };
  }
}
