package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.validation.UmkmRecord.Digital;
import id.lumbung.workbook.RawCell;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a business sells and shows itself online. A handle or the name of a platform is a yes;
 * which of both it speaks of is told by its own words, else by the title of the column.
 */
final class DigitalRule {
  private static final Pattern MARKETPLACE =
      Pattern.compile(
          "\\b(?:shopee(?:food)?|tokopedia|tokped|toped|bukalapak|lazada|blibli|zalora|olx|padi umkm"
              + "|tik ?tok ?shop|go-? ?food|grab-? ?food|market ?place|lokapasar|e-? ?commerce)\\b");

  private static final Pattern SOCIAL =
      Pattern.compile(
          "\\b(?:medsos|sosmed|sosial|social|facebook|fb|instagram|insta|ig|tik ?tok(?! ?shop)|youtube"
              + "|yt|twitter|telegram|wa|whats ?app|threads|line|pengguna|user ?name|akun)\\b");

  private static final Pattern BETWEEN = Pattern.compile("[,;/&+|]|\\bdan\\b");
  private static final Pattern SAYS_SOMETHING = Pattern.compile(".*[\\p{L}\\p{N}].*");
  private static final int MOST_PARTS = 20;

  private DigitalRule() {}

  static Digital judge(RowReading row) {
    Boolean social = null;
    Boolean marketplace = null;
    for (RawCell cell : row.cells(Field.MEDSOS)) {
      String text = CellText.of(cell).toLowerCase(Locale.ROOT);
      if (YesNo.isNoAnswer(text)) {
        continue;
      }
      String title = row.title(cell).toLowerCase(Locale.ROOT).replace('_', ' ');
      boolean isOfMarketplace = MARKETPLACE.matcher(title).find();
      boolean isOfSocialMedia = !isOfMarketplace || SOCIAL.matcher(title).find();
      if (YesNo.saysNo(text)) {
        social = isOfSocialMedia ? either(social, false) : social;
        marketplace = isOfMarketplace ? either(marketplace, false) : marketplace;
      } else if (YesNo.saysYes(text)) {
        social = isOfSocialMedia ? Boolean.TRUE : social;
        marketplace = isOfSocialMedia ? marketplace : Boolean.TRUE;
      } else {
        for (String part : BETWEEN.split(text, MOST_PARTS)) {
          if (SAYS_SOMETHING.matcher(part).matches()) {
            boolean isMarketplace = MARKETPLACE.matcher(part).find();
            boolean isSocial = SOCIAL.matcher(part).find() || (!isMarketplace && isOfSocialMedia);
            social = isSocial ? Boolean.TRUE : social;
            marketplace = (isMarketplace || !isSocial) ? Boolean.TRUE : marketplace;
          }
        }
      }
    }
    return new Digital(social, marketplace);
  }

  private static Boolean either(@Nullable Boolean before, boolean now) {
    return Boolean.TRUE.equals(before) || now;
  }
}
