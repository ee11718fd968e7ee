package id.lumbung.text;

import id.lumbung.domain.WordList;
import java.util.ArrayList;
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
      if (!FORMS.contains(word)) {
        words.add(Spelling.fold(word));
        isTelling |= !GENERIC.contains(word);
      }
    }
    return isTelling ? words : List.of();
  }

  /** Whether the name is of a group of people, whose head changes while the group stays. */
  public static boolean isGroup(String name) {
    String plain = Spelling.plain(name);
    int end = plain.indexOf(' ');
    return GROUPS.contains(end < 0 ? plain : plain.substring(0, end));
  }
}
