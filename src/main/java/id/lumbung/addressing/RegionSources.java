package id.lumbung.addressing;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.validation.CellText;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what names a regency in a file, source by source. */
final class RegionSources {
  /** A code is Kemendagri's with its dot, BPS's without: the number of digits tells nothing. */
  private static final Pattern CODE =
      Pattern.compile("(?<![0-9.])([0-9]{2})(\\.?)([0-9]{1,2})(?![0-9])((?:\\.[0-9]+)*)");

  /** A letterhead names the town of its office, the province's too. */
  private static final Pattern LETTERHEAD =
      Pattern.compile("\\b(?:jl|jln|jalan|telp|telepon|fax|kode pos|alamat|provinsi|propinsi)\\b");

  private final Regions regions;
  private final List<RegionClue> evidence = new ArrayList<>();
  private final Set<Regency> inColumn = new LinkedHashSet<>();
  private @Nullable String unknownCode;

  RegionSources(Regions regions) {
    this.regions = regions;
  }

  List<RegionClue> evidence() {
    return evidence;
  }

  /** The regencies that rows name, however many. */
  Set<Regency> inColumn() {
    return inColumn;
  }

  /** A code of the identity block that no regency has. */
  @Nullable String unknownCode() {
    return unknownCode;
  }

  void code(String text) {
    Matcher matcher = CODE.matcher(text);
    boolean any = false;
    while (matcher.find()) {
      any = true;
      boolean dotted = !matcher.group(2).isEmpty();
      Optional<Regency> named =
          dotted
              ? regions.byCode(matcher.group(1) + "." + matcher.group(3))
              : regions.byBpsCode(matcher.group(1) + matcher.group(3));
      if (named.isPresent()) {
        evidence.add(
            new RegionClue(Clue.IDENTITY_CODE, readings(named.get(), dotted), named.get()));
      } else {
        unknownCode = matcher.group();
      }
    }
    if (!any && text.chars().anyMatch(Character::isDigit)) {
      unknownCode = Mask.free(text);
    } else if (!any) {
      name(Clue.IDENTITY_CODE, text);
    }
  }

  /**
   * Both readings of the digits where the two systems differ: [BPS 6206 = …; Kemendagri 62.06 = …].
   */
  private String readings(Regency named, boolean dotted) {
    String bare = dotted ? named.code().replace(".", "") : named.bpsCode();
    String withDot = bare.substring(0, 2) + "." + bare.substring(2);
    String bps = regions.byBpsCode(bare).map(Regency::name).orElse("–");
    String kemendagri = regions.byCode(withDot).map(Regency::name).orElse("–");
    return bps.equals(kemendagri)
        ? ""
        : " [Kemendagri " + withDot + " = " + kemendagri + "; BPS " + bare + " = " + bps + "]";
  }

  /** A text that is a name and nothing else, or else free text. */
  void name(Clue source, String text) {
    Optional<Regency> named = regions.regencyNamed(text);
    if (named.isPresent()) {
      evidence.add(new RegionClue(source, named.get()));
    } else {
      freeText(source, text);
    }
  }

  /**
   * A code that a text has: Kemendagri's with its dot alone. Four digits without one may be BPS's
   * code of another regency, a year or a number.
   */
  void dottedCode(Clue source, String text) {
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      if (!matcher.group(2).isEmpty()) {
        regions
            .byCode(matcher.group(1) + "." + matcher.group(3))
            .ifPresent(regency -> evidence.add(new RegionClue(source, regency)));
      }
    }
  }

  /** Free text: what is named with its kind outweighs bare names and capitals. */
  void freeText(Clue source, String text) {
    freeText(source, List.of(text));
  }

  void freeText(Clue source, List<String> texts) {
    Set<Regency> strong = new LinkedHashSet<>();
    Set<Regency> weak = new LinkedHashSet<>();
    for (String text : texts) {
      boolean letterhead = LETTERHEAD.matcher(text.toLowerCase(Locale.ROOT)).find();
      for (Regions.Mention mention : regions.regenciesMentioned(text)) {
        if (mention.strong()) {
          strong.add(mention.regency());
        } else if (!letterhead) {
          weak.add(mention.regency());
        }
      }
    }
    for (Regency regency : strong.isEmpty() ? weak : strong) {
      evidence.add(new RegionClue(source, regency));
    }
  }

  /** Where no regency is named at all, districts that are all of one regency tell it. */
  void districts(String fileName, List<String> titles) {
    if (!evidence.isEmpty()) {
      return;
    }
    Set<String> codes = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>(titles);
    texts.add(fileName);
    for (String text : texts) {
      regions.districtsMentioned(text).forEach(district -> codes.add(district.regencyCode()));
    }
    if (codes.size() == 1) {
      regions
          .byCode(codes.iterator().next())
          .ifPresent(regency -> evidence.add(new RegionClue(Clue.DISTRICT_NAME, regency)));
    }
  }

  /** The regency that most rows name; single strays are a matter of their rows. */
  void column(List<SheetRow> sample) {
    Map<Regency, Integer> votes = new HashMap<>();
    Map<String, Optional<Regency>> known = new HashMap<>();
    int all = 0;
    for (SheetRow row : sample) {
      if (row.role() != RowRole.DATA) {
        continue;
      }
      for (RawCell cell : row.values().getOrDefault(Field.KABUPATEN, List.of())) {
        Optional<Regency> named = known.computeIfAbsent(CellText.of(cell), regions::regencyTold);
        if (named.isPresent()) {
          votes.merge(named.get(), 1, Integer::sum);
          all++;
        }
      }
    }
    inColumn.addAll(votes.keySet());
    for (Map.Entry<Regency, Integer> vote : votes.entrySet()) {
      if (vote.getValue() * 2 > all) {
        evidence.add(new RegionClue(Clue.REGENCY_COLUMN, vote.getKey()));
      }
    }
  }
}
