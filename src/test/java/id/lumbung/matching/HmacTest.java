package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacTest {
  private static final int TEXTS = 200;

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 63, 64, 65, 200})
  void givesWhatTheJdkGivesForKeysOfAnyLength(int length) throws GeneralSecurityException {
    byte[] key = bytes(length);
    Mac expected = Mac.getInstance("HmacSHA256");
    expected.init(new SecretKeySpec(key, "HmacSHA256"));
    Hmac hmac = new Hmac(key);
    for (int t = 0; t < TEXTS; t++) {
      byte[] text = bytes(t);
      assertThat(hmac.of(text, 0, t)).isEqualTo(expected.doFinal(text));
    }
  }

  @Test
  void hashesOnlyTheRangeThatIsAskedFor() {
    Hmac hmac = new Hmac(bytes(32));
    byte[] text = "owner|62.03|budi".getBytes(StandardCharsets.UTF_8);
    byte[] part = "62.03".getBytes(StandardCharsets.UTF_8);

    assertThat(hmac.of(text, 6, 11)).isEqualTo(hmac.of(part, 0, part.length));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
