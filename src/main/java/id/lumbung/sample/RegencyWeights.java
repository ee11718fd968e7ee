package id.lumbung.sample;

import java.util.Map;

/** How invented businesses spread over the regencies. */
public final class RegencyWeights {
  /** Persons in the civil register of 2025, by Kemendagri code. */
  public static final Map<String, Long> POPULATION_2025 =
      Map.ofEntries(
          Map.entry("62.01", 294_602L),
          Map.entry("62.02", 454_515L),
          Map.entry("62.03", 417_854L),
          Map.entry("62.04", 137_914L),
          Map.entry("62.05", 159_848L),
          Map.entry("62.06", 181_963L),
          Map.entry("62.07", 159_849L),
          Map.entry("62.08", 67_234L),
          Map.entry("62.09", 114_257L),
          Map.entry("62.10", 134_482L),
          Map.entry("62.11", 144_663L),
          Map.entry("62.12", 124_291L),
          Map.entry("62.13", 118_665L),
          Map.entry("62.71", 315_153L));

  private RegencyWeights() {}
}
