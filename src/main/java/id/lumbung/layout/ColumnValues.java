package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.PhysicalRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the first rows of a column, as evidence of what the column holds.
 *
 * @param texts plain and in lower case, the empty ones left out
 * @param example the first of them as it stands; null where there is none
 * @param districts names of districts, plain and in lower case
 */
record ColumnValues(List<String> texts, @Nullable String example, Set<String> districts) {
  /** What values say about a field: that they are of it, nothing, or that they are not. */
  enum Fit {
    YES,
    PERHAPS,
    NO
  }

  /** Fewer may be a count. */
  private static final int DIGITS_OF_MONEY = 5;

  /** Without values nothing is said. */
  static final ColumnValues NONE = new ColumnValues(List.of(), null, Set.of());

  private static final Pattern NIK = Pattern.compile("[^0-9.]{0,6}[0-9][0-9 -]{14,20}[^0-9.]{0,2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9., ]+");
  private static final Pattern MONEY =
      Pattern.compile(
          "(±|kurang lebih|sekitar|<|>|=)? ?(rp\\.? ?)?[0-9][0-9., ]*(,-)?"
              + " ?(rb|ribu|jt|juta|m|miliar|milyar)?( ?rupiah)?( ?(/|per ?|se) ?\\p{L}+)?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}(\\.0)?( ?(orang|org|jiwa|or))?");
  private static final Pattern YEAR = Pattern.compile("(19[3-9][0-9]|20[0-9]{2})(\\.0)?");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{1,4}[-/. ]([0-9]{1,2}|\\p{L}+)[-/. ][0-9]{1,4}( .*)?");
  private static final Pattern PHONE = Pattern.compile("(\\+?62|0|8)[0-9 .()/-]{7,16}");
  private static final Pattern KBLI = Pattern.compile("[0-9]{4,5}\\b.*");
  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "(ya|y|yes|ada|sudah|punya|pernah|memiliki|tidak|tdk|belum|blm|tidak ada|belum ada"
              + "|belum pernah|tidak pernah|t|n|no|v|✓|√|x|-|–|true|false|0|1)");
  private static final Pattern SEX =
      Pattern.compile("(l|p|lk|pr|laki|laki ?[-/]? ?laki|pria|perempuan|wanita|male|female)");
  private static final Pattern CLASS =
      Pattern.compile("(usaha )?(ultra )?(mikro|kecil|menengah|besar|micro|small|medium)");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(pt|cv|ud|pd|fa|firma|koperasi|yayasan|kub|perum|persero|bumdes|bumd|kelompok|per(se)?"
              + "orangan|persekutuan|perkumpulan|(usaha )?dagang|badan usaha|(belum |tidak |non )?"
              + "berbadan hukum|belum ada|-)\\b.*");
  private static final Pattern BUSINESS =
      Pattern.compile(
          "(toko|warung|kios|kedai|rumah makan|rm|depot|bengkel|salon|cv|ud|pt|usaha|catering|katering"
              + "|laundry|konter|counter|percetakan|penjahit|pangkalan|apotek)\\b.*");
  private static final Pattern PLACE_KIND =
      Pattern.compile("^(?:kecamatan|kec)\\b[ .:]*|^[0-9.]+ ?[-–] ?");

  /** The values of a column in rows below a header. */
  static ColumnValues below(List<PhysicalRow> rows, int column, Set<String> districts) {
    List<String> texts = new ArrayList<>();
    String example = null;
    for (PhysicalRow row : rows) {
      String text = Contents.textAt(row, column);
      if (text != null) {
        example = example == null ? text : example;
        texts.add(text.toLowerCase(Locale.ROOT));
      }
    }
    return new ColumnValues(texts, example, districts);
  }

  /** Whether there are none, so that they say nothing about any field. */
  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** What the values say about a field. */
  Fit fit(Field field) {
    if (texts.isEmpty()) {
      return Fit.PERHAPS;
    }
    return switch (field) {
      case NIK, NO_KK -> eitherOr(share(ColumnValues::isNik));
      case NIB -> certificate(text -> Contents.digits(text) == 13);
      case PIRT, HALAL, HAKI -> certificate(text -> false);
      case NPWP -> certificate(text -> Contents.digits(text) == 15 || isNik(text));
      case HP -> eitherOr(share(text -> PHONE.matcher(text).matches()));
      case EMAIL -> eitherOr(share(text -> text.contains("@")));
      case JENIS_KELAMIN -> eitherOr(share(text -> SEX.matcher(text).matches()));
      case KELAS -> eitherOr(share(text -> CLASS.matcher(text).matches()));
      case BENTUK_USAHA -> eitherOr(share(text -> LEGAL_FORM.matcher(text).matches()));
      case STATUS_AKTIF -> status();
      case KBLI -> eitherOr(share(text -> KBLI.matcher(text).matches()));
      case TAHUN_BERDIRI ->
          eitherOr(share(text -> YEAR.matcher(text).matches() || DATE.matcher(text).matches()));
      case TAHUN_DATA ->
          texts.stream().distinct().count() > 1
              ? Fit.NO
              : eitherOr(share(text -> YEAR.matcher(text).matches()));
      case TANGGAL_LAHIR -> share(text -> Contents.digits(text) >= 4) < 0.5 ? Fit.NO : Fit.PERHAPS;
      case KECAMATAN -> district();
      case MODAL_SENDIRI, MODAL_LUAR, MODAL, ASET, OMZET_TAHUN, OMZET_BULAN -> money();
      case TK_L, TK_P, TK_TOTAL, TK_DIBAYAR, TK_TIDAK_DIBAYAR ->
          eitherOr(share(text -> COUNT.matcher(text).matches()));
      case NAMA_PEMILIK -> share(text -> BUSINESS.matcher(text).matches()) > 0.5 ? Fit.NO : words();
      case JENIS_USAHA -> isOfOtherWords() ? Fit.NO : words();
      case NAMA_USAHA, ALAMAT, DESA_KEL, KABUPATEN, PENDIDIKAN, PRODUK -> words();
      case PEMBIAYAAN ->
          share(text -> isNumber(text) && !YES_OR_NO.matcher(text).matches()) > 0.5
              ? Fit.NO
              : Fit.PERHAPS;
      case NO_URUT,
          DISABILITAS,
          RT_RW,
          KODE_POS,
          MEDSOS,
          KOORDINAT,
          IZIN_LAIN,
          PASAR,
          PELATIHAN,
          KETERANGAN ->
          Fit.PERHAPS;
    };
  }

  /** The fields that values alone speak of, whatever the title says. */
  List<Field> toldByValues() {
    return texts.isEmpty()
        ? List.of()
        : List.of(
                Field.NIK,
                Field.NO_KK,
                Field.NIB,
                Field.KECAMATAN,
                Field.JENIS_KELAMIN,
                Field.KELAS)
            .stream()
            .filter(field -> fit(field) == Fit.YES)
            .toList();
  }

  private double share(Predicate<String> isOfIt) {
    return (double) texts.stream().filter(isOfIt).count() / texts.size();
  }

  private static Fit eitherOr(double share) {
    return share >= 0.8 ? Fit.YES : share < 0.5 ? Fit.NO : Fit.PERHAPS;
  }

  /** A paper that a business has or has not: its number, or a word for it. */
  private Fit certificate(Predicate<String> isNumber) {
    if (share(isNumber) >= 0.5) {
      return Fit.YES;
    }
    return share(text -> isNik(text) || isDate(text) || YEAR.matcher(text).matches()) > 0.5
        ? Fit.NO
        : Fit.PERHAPS;
  }

  private Fit status() {
    if (share(StatusColumn::isStatus) >= 0.5 && texts.stream().anyMatch(StatusColumn::isTelling)) {
      return Fit.YES;
    }
    return share(text -> StatusColumn.isStatus(text) || YES_OR_NO.matcher(text).matches()) < 0.5
        ? Fit.NO
        : Fit.PERHAPS;
  }

  private Fit district() {
    if (share(text -> districts.contains(PLACE_KIND.matcher(text).replaceFirst(""))) >= 0.8) {
      return Fit.YES;
    }
    return share(text -> YES_OR_NO.matcher(text).matches() || Contents.digits(text) > 0) > 0.5
        ? Fit.NO
        : Fit.PERHAPS;
  }

  private Fit money() {
    if (share(text -> YEAR.matcher(text).matches()) > 0.8) {
      return Fit.NO;
    }
    if (share(text -> MONEY.matcher(text).matches() || text.equals("-")) < 0.5) {
      return Fit.NO;
    }
    return share(text -> MONEY.matcher(text).matches() && Contents.digits(text) >= DIGITS_OF_MONEY)
            >= 0.8
        ? Fit.YES
        : Fit.PERHAPS;
  }

  private Fit words() {
    return share(text -> isNumber(text) || YES_OR_NO.matcher(text).matches() || isDate(text)) > 0.5
        ? Fit.NO
        : Fit.PERHAPS;
  }

  private boolean isOfOtherWords() {
    return share(
            text ->
                CLASS.matcher(text).matches()
                    || LEGAL_FORM.matcher(text).matches()
                    || StatusColumn.isStatus(text))
        > 0.5;
  }

  private static boolean isNik(String text) {
    return Contents.digits(text) == 16 && NIK.matcher(text).matches();
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }
}
