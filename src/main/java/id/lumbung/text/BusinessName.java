package id.lumbung.text;

import id.lumbung.domain.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of businesses without their legal or trade form. */
public final class BusinessName {
  private static final Set<String> FORMS =
      WordList.of(
          """
          pt, cv, ud, pd, fa, tbk, toko, tk, warung, wrg, wrng, wr, wng, rm, depot, kios, kedai, bengkel,
          salon, penjahit, katering, catering, laundry, konter, rumah, makan, usaha, dagang,
          inc, incorporated, ltd, limited, llc, corp, corporation, co, company, gmbh, plc, the
          """);

  /** Letters of a form that is known by most of them. */
  private static final int LONG = 5;

  private static final Set<String> SLIPS = slips();
  private static final Set<String> GROUPS =
      WordList.of(
          """
          kelompok, klp, kub, kube, poktan, gapoktan, kwt, bumdes, koperasi, kop, ksu, ksp, kud
          """);
  private static final Set<String> GENERIC =
      WordList.of(
          """
          sembako, kue, gorengan, kelontong, pedagang, jualan, umkm, sayur, ikan, bensin, pulsa,
          jasa, lainnya, sejenisnya
          """);

  private BusinessName() {}

  /**
   * The folded words of a name that tell it from others, in the order written; empty where it names
   * no more than a trade ("warung sembako").
   */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    boolean isTelling = false;
    for (String word : Spelling.words(name)) {
      String folded = Spelling.fold(word);
      boolean isFirst = words.isEmpty();
      if (!isForm(word, folded) && !(isFirst && SLIPS.contains(word))) {
        words.add(folded);
        isTelling |= !GENERIC.contains(word);
      }
    }
    return isTelling ? words : List.of();
  }

  private static boolean isForm(String word, String folded) {
    return FORMS.contains(word) || FORMS.contains(folded);
  }

  /** Long forms with a letter lost, doubled or swapped with the next: "warnug", "bngkel". */
  private static Set<String> slips() {
    Set<String> slips = new HashSet<>();
    FORMS.stream().filter(form -> form.length() >= LONG).forEach(form -> addSlips(form, slips));
    return slips;
  }

  private static void addSlips(String form, Set<String> slips) {
    for (int i = 0; i < form.length(); i++) {
      String before = form.substring(0, i);
      String after = form.substring(i + 1);
      char letter = form.charAt(i);
      slips.add(before + after);
      slips.add(before + letter + letter + after);
      if (!after.isEmpty()) {
        slips.add(before + after.charAt(0) + letter + after.substring(1));
      }
    }
  }

  /** Whether the name is of a group of people, whose head changes while the group stays. */
  public static boolean isGroup(String name) {
    String plain = Spelling.plain(name);
    int end = plain.indexOf(' ');
    return GROUPS.contains(end < 0 ? plain : plain.substring(0, end));
  }
}
