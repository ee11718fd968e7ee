package id.lumbung.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what outlets of one owner are told apart. */
class OutletTest {
  @ParameterizedTest
  @CsvSource({
    "Warung Serumpun Dua, 2",
    "Warung Serumpun II, 2",
    "Warung Serumpun 02, 2",
    "Serumpun Cabang Pasar Besar, cabang pasar besar",
    "Serumpun Cab. 3, cabang 3",
    "Serumpun Baru, baru",
    "Toko Dua Putri, ''",
    "Tiga Saudara, ''",
    "Dua, ''",
    "Serumpun 1987, ''"
  })
  void haveAMarkAfterTheirName(String name, String mark) {
    assertThat(Outlet.mark(name)).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource({
    "Serumpun Laundry, laundry",
    "Salon dan Katering Ani, katering salon",
    "Serumpun, ''"
  })
  void sayTheirTrade(String name, String trades) {
    assertThat(Outlet.trades(name)).isEqualTo(trades);
  }
}
