package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyTextsTest {
  private final Hmac hmac = new Hmac(new byte[32]);
  private final KeyTexts texts = new KeyTexts();

  @Test
  void hashesTheWholeOfItsParts() {
    texts.add("owner|", "62.03", "|", "budi santoso");
    texts.add("phone|", "81234567890");

    assertThat(texts.hashed(0, hmac)).isEqualTo(hashOf("owner|62.03|budi santoso"));
    assertThat(texts.hashed(1, hmac)).isEqualTo(hashOf("phone|81234567890"));
  }

  @Test
  void encodesLettersBeyondAscii() {
    texts.add("owner|", "sørensen", "|", "\u4e94\ud83c\udf3e", "|", "budi");
    texts.add("", "ж");

    assertThat(texts.hashed(0, hmac)).isEqualTo(hashOf("owner|sørensen|\u4e94\ud83c\udf3e|budi"));
    assertThat(texts.hashed(1, hmac)).isEqualTo(hashOf("ж"));
  }

  @Test
  void holdsManyLongTextsAndForgetsThem() {
    for (int i = 0; i < 100; i++) {
      texts.add(String.valueOf(i), "ж".repeat(1000));
    }

    assertThat(texts.size()).isEqualTo(100);
    assertThat(texts.hashed(99, hmac)).isEqualTo(hashOf("99" + "ж".repeat(1000)));

    texts.clear();
    texts.add("again");
    assertThat(texts.size()).isEqualTo(1);
    assertThat(texts.hashed(0, hmac)).isEqualTo(hashOf("again"));
  }

  private byte[] hashOf(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return hmac.of(bytes, 0, bytes.length);
  }
}
