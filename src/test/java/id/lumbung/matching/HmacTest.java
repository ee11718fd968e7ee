package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
      assertThat(hmac.of(text)).isEqualTo(expected.doFinal(text));
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
