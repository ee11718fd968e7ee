package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two rows of one owner, decided as a district officer decides: {@code second-outlets.csv}. */
class SecondOutletsTest {
  private static final Object[] TITLES = {
    "No",
    "NIK",
    "Nama Pemilik",
    "Nama Usaha",
    "Alamat",
    "Desa/Kelurahan",
    "Kecamatan",
    "Produk",
    "KBLI",
    "Tahun Berdiri",
    "Omset Setahun"
  };

  @TempDir private Path temp;

  /** Where the two rows stand. */
  enum Where {
    ONE_FILE,
    TWO_FILES,
    TWO_YEARS
  }

  /** What is known besides. */
  enum Known {
    NO_CODES,
    BOTH_CODES,
    ONE_CODE,
    THE_VILLAGE
  }

  /** A line of the table for one owner. */
  private record Case(List<String> told, Known known, int owner) {
    private String at(int column) {
      return told.get(column);
    }

    String says() {
      return at(7);
    }

    String shown() {
      return known + " " + String.join(";", told);
    }

    Object[] row(boolean isFirst) {
      boolean isProduct = !at(4).isEmpty();
      boolean isOtherProduct = at(4).equals("other") && !isFirst;
      boolean isCode = known == Known.BOTH_CODES || (known == Known.ONE_CODE && isFirst);
      String village =
          at(3).isEmpty() && !at(2).isEmpty() && known == Known.THE_VILLAGE ? "same" : at(3);
      return new Object[] {
        owner,
        Officer.nik(owner),
        "Siti " + Officer.word(owner),
        name(at(isFirst ? 0 : 1)),
        place(at(2), isFirst, "Jl. Melati No. " + owner, "Jl. Tjilik Riwut Km " + owner),
        place(village, isFirst, "Selat Hilir", "Selat Barat"),
        at(6).equals("other") && !isFirst ? "Basarang" : "Selat",
        isProduct ? isOtherProduct ? "servis sepeda motor" : "kue basah" : null,
        isProduct && isCode ? isOtherProduct ? "45407" : "10710" : null,
        at(5).isEmpty() ? null : at(5).equals("other") && !isFirst ? 2018 : 2010,
        20_000_000 + 10_000 * owner + (isFirst ? 0 : 1)
      };
    }

    private static @Nullable String place(
        String told, boolean isFirst, String here, String elsewhere) {
      return told.isEmpty() ? null : told.equals("other") && !isFirst ? elsewhere : here;
    }

    private @Nullable String name(String told) {
      return told.equals("-") ? null : told.replace("X", "Seru" + Officer.word(owner));
    }
  }

  @ParameterizedTest
  @EnumSource
  void areDecidedAsTheOfficerDecides(Where where) throws IOException {
    List<Case> cases = cases();
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      switch (where) {
        case ONE_FILE -> send(lumbung, "UMKM Kapuas 2022", rows(cases, true), rows(cases, false));
        case TWO_FILES -> {
          send(lumbung, "UMKM Kapuas 2022", rows(cases, true));
          send(lumbung, "UMKM Kapuas 2022 tambahan", rows(cases, false));
        }
        case TWO_YEARS -> {
          send(lumbung, "UMKM Kapuas 2021", rows(cases, true));
          send(lumbung, "UMKM Kapuas 2022", rows(cases, false));
        }
      }
      Map<Integer, String> decided = decided(lumbung);
      assertThat(cases)
          .filteredOn(one -> !one.says().equals(decided.get(one.owner())))
          .extracting(one -> one.shown() + " but " + decided.get(one.owner()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ONE_FILE", "TWO_YEARS"})
  void rowsWithoutANameHoldNoTwoNamesTogether(Where where) throws IOException {
    List<String> named = told("Mentari;Serumpun;same;;same;same;same;");
    List<String> nameless = told("-;-;same;;same;same;same;");
    List<Case> earlier = List.of(new Case(named, Known.NO_CODES, 1));
    List<Case> later =
        List.of(new Case(nameless, Known.NO_CODES, 1), new Case(named, Known.NO_CODES, 1));
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      if (where == Where.ONE_FILE) {
        send(lumbung, "UMKM Kapuas 2022", rows(earlier, true), rows(later, false));
      } else {
        send(lumbung, "UMKM Kapuas 2021", rows(earlier, true));
        send(lumbung, "UMKM Kapuas 2022", rows(later, false));
      }
      assertThat(businesses(lumbung)).isEqualTo(2);
    }
  }

  @Test
  void twoRowsOfAFileThatFitOneKnownBusinessAreOne() throws IOException {
    List<Case> whole =
        List.of(new Case(told("Mentari;;same;same;same;same;same;"), Known.NO_CODES, 1));
    List<Case> bare = List.of(new Case(told("-;;;;same;same;same;"), Known.NO_CODES, 1));
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      send(lumbung, "UMKM Kapuas 2021", rows(whole, true));
      send(lumbung, "UMKM Kapuas 2022", rows(whole, true), rows(bare, true));
      assertThat(businesses(lumbung)).isEqualTo(1);
    }
  }

  private static int businesses(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql("select count(distinct business_id) from warehouse.identity")
        .query(Integer.class)
        .single();
  }

  private static List<String> told(String line) {
    return List.of(line.split(";", -1));
  }

  private static List<Object[]> rows(List<Case> cases, boolean isFirst) {
    return cases.stream().map(one -> one.row(isFirst)).toList();
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/matching/second-outlets.csv"));
    for (Known known : Known.values()) {
      for (String line : lines.subList(1, lines.size())) {
        cases.add(new Case(told(line), known, cases.size() + 1));
      }
    }
    return cases;
  }

  @SafeVarargs
  private final void send(TestLumbung lumbung, String name, List<Object[]>... parts)
      throws IOException {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM").row(TITLES);
    for (List<Object[]> part : parts) {
      part.forEach(sheet::row);
    }
    assertThat(lumbung.send(Book.write(temp, name + ".xlsx", book.bytes())).status())
        .isEqualTo("accepted");
  }

  /** By owner: one business, two that a person is asked about, or two. */
  private static Map<Integer, String> decided(TestLumbung lumbung) {
    Map<Integer, String> decided = new TreeMap<>();
    lumbung
        .db()
        .sql(
            """
            with owned as (
              select (o.owner_number)::integer as owner, array_agg(distinct o.business_id) as ids
              from (
                select substr(s.nik, 13, 3) as owner_number, i.business_id
                from staging.staged_row s
                join warehouse.identity i
                  on i.submission_id = s.submission_id and i.sheet = s.sheet and i.row = s.row
                  and i.known_to = 'infinity'
                where s.nik is not null
              ) o
              group by 1
            )
            select owner,
              case
                when cardinality(ids) = 1 then 'duplicate'
                when exists (
                  select from matching.proposal p
                  where p.state = 'waiting'
                    and p.lower_business_id = any (ids) and p.higher_business_id = any (ids)
                ) then 'ask'
                else 'other'
              end as decided
            from owned
            """)
        .query(
            row -> {
              decided.put(row.getInt("owner"), row.getString("decided"));
            });
    return decided;
  }
}
