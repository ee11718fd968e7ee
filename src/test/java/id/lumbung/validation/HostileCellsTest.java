package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.lumbung.domain.Field;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostileCellsTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "'",
          "''",
          "=cmd|' /C calc'!A0",
          "<script>",
          "\uD83D\uDE00",
          "\uD83D",
          "٣٤٥٦",
          "1e999999999",
          "1E-999999999",
          "-",
          "--",
          "((((((",
          ".....",
          ",,,,",
          "1.2.3.4",
          "9".repeat(5000),
          "a".repeat(40_000),
          "1.".repeat(3000),
          "1 ".repeat(3000),
          "Rp".repeat(500),
          "NaN",
          "Infinity",
          "0x10",
          "#REF!",
          "########",
          "1/0",
          "00/00/0000",
          "31/02/2020",
          "99-99-99",
          "12 x 1980",
          "12 zzz 1980",
          "@@",
          "a@b.c",
          "ID",
          "62.",
          "62.99",
          "6206",
          "kec.",
          "kab",
          "-0",
          "+62",
          "8",
          "½",
          "１２３",
          "1,5 M M",
          "jt",
          "5 5 5",
          "1e5",
          "\u200B6203015203800001\u00A0",
          "5 -",
          "s/d",
          "tutup",
          "$1 {baris}",
          "\\",
          "%s%n");

  @Test
  void neverThrowsWhateverACellHolds() {
    RowJudge judge = Rows.sound().judge();
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      SheetRow row = row(random);
      assertThatCode(() -> judge.judge(row)).doesNotThrowAnyException();
      assertThatCode(() -> ColumnFacts.of(List.of(row), Rows.RULES)).doesNotThrowAnyException();
    }
  }

  @Test
  void keepsNothingThatADatabaseRefuses() {
    RowJudgement judgement = Rows.sound().with(Field.NAMA_USAHA, "a\u0000b\uD83D c").judged();
    assertThat(judgement.record().business().name()).isEqualTo("a b c");
  }

  @Test
  void judgesAHundredThousandRowsInSeconds() {
    RowJudge judge = Rows.sound().judge();
    SheetRow row =
        Rows.sound()
            .with(Field.HP, "0812-5123-4567")
            .with(Field.OMZET_TAHUN, "Rp15.000.000,-")
            .with(Field.MODAL, "5 jt")
            .with(Field.KBLI, "47911")
            .with(Field.PASAR, "lokal")
            .with(Field.TAHUN_BERDIRI, "2015")
            .with(Field.TANGGAL_LAHIR, "Sampit, 12-03-1980")
            .row();
    // Of this thread alone: other work on the same machine says nothing about ours.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int held = 0;
    for (int i = 0; i < 125_000; i++) {
      held += judge.judge(row).quarantined() ? 1 : 0;
    }
    assertThat(held).isZero();
    assertThat(TimeUnit.NANOSECONDS.toSeconds(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(20);
  }

  private static SheetRow row(Random random) {
    Map<Field, List<RawCell>> values = new HashMap<>();
    List<RawCell> all = new ArrayList<>();
    for (Field field : Field.values()) {
      List<RawCell> cells = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        RawCell.Kind[] kinds = RawCell.Kind.values();
        RawCell.Kind kind = kinds[random.nextInt(kinds.length)];
        LocalDateTime moment =
            kind == RawCell.Kind.DATE && random.nextBoolean() ? LocalDateTime.MAX : null;
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        cells.add(new RawCell(all.size() + 1, kind, text, moment, false));
        all.add(cells.get(cells.size() - 1));
      }
      values.put(field, cells);
    }
    return new SheetRow(new PhysicalRow(1, 1, random.nextBoolean(), all), RowRole.DATA, values);
  }
}
