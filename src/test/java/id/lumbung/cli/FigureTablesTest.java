package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Audience;
import id.lumbung.statistics.Figures;
import id.lumbung.statistics.GrowthRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTablesTest {
  private static GrowthRow row(
      @Nullable String growth, @Nullable String likeForLike, @Nullable String reason, int base) {
    return new GrowthRow(
        2021,
        "62",
        "province",
        44_928L,
        40_000L,
        LocalDate.of(2021, 12, 31),
        1_000L,
        2020,
        LocalDate.of(2020, 12, 31),
        43_928L,
        growth == null ? null : new BigDecimal(growth),
        likeForLike == null ? null : new BigDecimal(likeForLike),
        reason,
        14,
        14,
        BigDecimal.ONE,
        "final",
        base,
        base,
        1_032L,
        1_000L);
  }

  private static String headline(GrowthRow row) {
    return FigureTables.headline(
        new Figures(Audience.INTERNAL, null, 1, List.of(row), List.of(), List.of(), List.of()),
        "labour_force");
  }

  @Test
  void likeForLikeIsTheHeadlineWhereTheBaseLacksRegencies() {
    assertThat(headline(row(null, "3.2", "base_incomplete", 6)))
        .contains("3,20 % *", "1.000 (2020, 6/14)")
        .contains(
            "* 2021: pertumbuhan tidak dihitung karena pada 2020 baru 6 dari 14 kabupaten/kota"
                + " melapor; angka sebanding dari 6 kabupaten/kota yang melapor di kedua tahun")
        .doesNotContain("43.928", "+");
  }

  @Test
  void growthIsTheHeadlineWhereBothYearsAreWhole() {
    assertThat(headline(row("3.2", "3.2", null, 14)))
        .contains("+43.928", "3,20 %", "1.000 (2020)")
        .doesNotContain("*");
  }

  @Test
  void anInternalPackIsNamedSoWhateverNameIsAskedFor() {
    assertThat(ReportCommand.marked(Path.of("out", "rilis.xlsx")))
        .isEqualTo(Path.of("out", "rilis-TERBATAS.xlsx"));
    assertThat(ReportCommand.marked(Path.of("UMKM-TERBATAS.xlsx")))
        .isEqualTo(Path.of("UMKM-TERBATAS.xlsx"));
    assertThat(ReportCommand.marked(Path.of("rilis"))).isEqualTo(Path.of("rilis-TERBATAS"));
  }
}
