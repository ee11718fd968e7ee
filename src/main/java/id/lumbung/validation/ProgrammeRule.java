package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.validation.UmkmRecord.MarketReach;
import id.lumbung.validation.UmkmRecord.Programmes;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finance, market and training, as far as words tell. */
final class ProgrammeRule {
  private static final Pattern FORMAL =
      Pattern.compile(
          "\\b(?:kur|bank|bri|bni|btn|bsi|bpd|bpr|kupedes|koperasi|kop|ksp|pegadaian|pnm|mekaar"
              + "|lpdb|umi|leasing|fintech|pip|kredit|pinjaman|dana bergulir)\\b");

  private static final Pattern NOT_FORMAL =
      Pattern.compile("\\b(?:sendiri|pribadi|keluarga|rentenir|teman|swadaya|modal sendiri)\\b");

  private static final Pattern ABROAD =
      Pattern.compile("\\b(?:ekspor|export|luar negeri|internasional|mancanegara|global|asean)\\b");

  private static final Pattern NATIONAL =
      Pattern.compile(
          "\\b(?:nasional|antar ?pulau|luar pulau|luar provinsi|luar prov|antar provinsi|provinsi lain"
              + "|luar daerah|luar kalimantan|luar kalteng|seluruh indonesia|indonesia|dalam negeri)\\b");

  private static final Pattern PROVINCE =
      Pattern.compile(
          "\\b(?:provinsi|propinsi|kalteng|kalimantan tengah|antar kabupaten|antar kab|luar kabupaten"
              + "|luar kota|regional)\\b");

  private static final Pattern LOCAL =
      Pattern.compile(
          "\\b(?:lokal|local|desa|kelurahan|kecamatan|kabupaten|kab|kota|sekitar|setempat|dalam"
              + " daerah|pasar)\\b");

  private static final Pattern BETWEEN = Pattern.compile("[,;/&+]|\\bdan\\b");
  private static final Pattern EXPORT_TO = Pattern.compile("^.*\\b(?:ekspor|export)(?: ke)?\\b");

  private static final Map<String, String> COUNTRIES = new TreeMap<>();

  static {
    String names =
        "malaysia=MY,singapura=SG,singapore=SG,brunei=BN,brunei darussalam=BN,thailand=TH,"
            + "vietnam=VN,viet nam=VN,filipina=PH,philippines=PH,kamboja=KH,cambodia=KH,laos=LA,"
            + "myanmar=MM,timor leste=TL,tiongkok=CN,cina=CN,china=CN,jepang=JP,japan=JP,"
            + "korea selatan=KR,korea=KR,taiwan=TW,hongkong=HK,hong kong=HK,india=IN,"
            + "australia=AU,amerika serikat=US,amerika=US,usa=US,belanda=NL,jerman=DE,inggris=GB,"
            + "perancis=FR,prancis=FR,arab saudi=SA,saudi arabia=SA,uni emirat arab=AE,"
            + "turki=TR,selandia baru=NZ,kanada=CA,italia=IT,rusia=RU,bangladesh=BD,pakistan=PK";
    for (String pair : names.split(",", -1)) {
      String[] parts = pair.split("=", 2);
      COUNTRIES.put(parts[0], parts[1]);
    }
  }

  private ProgrammeRule() {}

  static Programmes judge(RowReading row) {
    List<String> countries = new ArrayList<>();
    MarketReach reach = null;
    for (RawCell cell : row.cells(Field.PASAR)) {
      String text = CellText.of(cell).toLowerCase(Locale.ROOT);
      if (CellText.blank(text) || YesNo.saysNo(text)) {
        continue;
      }
      String title = row.title(cell).toLowerCase(Locale.ROOT).replace('_', ' ');
      boolean isOfCountries = title.contains("negara");
      int before = countries.size();
      addCountries(text, isOfCountries, countries);
      MarketReach told = countries.size() > before ? MarketReach.INTERNATIONAL : reach(text, title);
      if (told != null && (reach == null || told.compareTo(reach) > 0)) {
        reach = told;
      }
    }
    return new Programmes(formal(row), reach, List.copyOf(countries), mentored(row));
  }

  /** What is neither no nor no answer names a training, or how many there were. */
  private static @Nullable Boolean mentored(RowReading row) {
    Boolean mentored = null;
    for (RawCell cell : row.cells(Field.PELATIHAN)) {
      String text = CellText.of(cell);
      if (YesNo.saysNo(text)) {
        mentored = false;
      } else if (!YesNo.isNoAnswer(text)) {
        return true;
      }
    }
    return mentored;
  }

  private static @Nullable MarketReach reach(String text, String title) {
    String told = YesNo.saysYes(text) ? title : text;
    if (ABROAD.matcher(told).find()) {
      return MarketReach.INTERNATIONAL;
    }
    if (NATIONAL.matcher(told).find()) {
      return MarketReach.NATIONAL;
    }
    if (PROVINCE.matcher(told).find()) {
      return MarketReach.PROVINCE;
    }
    return LOCAL.matcher(told).find() ? MarketReach.LOCAL : null;
  }

  private static void addCountries(String text, boolean ofCountries, List<String> countries) {
    for (String part : BETWEEN.split(text, 20)) {
      String name = EXPORT_TO.matcher(part).replaceAll("").strip();
      String code = COUNTRIES.get(name);
      String country =
          code == null && ofCountries && name.length() > 2 && !YesNo.saysYes(name)
              ? CellText.clean(name)
              : code;
      if (country != null && !countries.contains(country) && name.length() <= 60) {
        countries.add(country);
      }
    }
  }

  private static @Nullable Boolean formal(RowReading row) {
    Boolean formal = null;
    for (RawCell cell : row.cells(Field.PEMBIAYAAN)) {
      String text = CellText.of(cell).toLowerCase(Locale.ROOT);
      String title = row.title(cell).toLowerCase(Locale.ROOT).replace('_', ' ');
      if (YesNo.isNoAnswer(text)) {
        continue;
      }
      boolean isNo = YesNo.saysNo(text) || NOT_FORMAL.matcher(text).find();
      if (!isNo
          && (FORMAL.matcher(text).find()
              || (YesNo.saysYes(text) && FORMAL.matcher(title).find())
              || (CellText.digitsOnly(text)
                  && text.length() > 4
                  && FORMAL.matcher(title).find()))) {
        return true;
      }
      formal = isNo ? Boolean.FALSE : formal;
    }
    return formal;
  }
}
