package id.lumbung.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Invented names, business words and activities that look like those of the province.
 *
 * @param last second names of owners
 * @param middle names between the two, and last words of businesses
 * @param forms first words of businesses
 * @param cores what businesses are called
 * @param trade activities of section G of KBLI 2020, which is no productive sector
 */
record Inventory(
    List<String> men,
    List<String> women,
    List<String> last,
    List<String> middle,
    List<String> forms,
    List<String> cores,
    List<String> streets,
    List<Activity> trade,
    List<Activity> productive) {
  /** All there are. */
  static final Inventory ALL = read();

  /**
   * An activity.
   *
   * @param kbli a five-digit code of KBLI 2020
   */
  record Activity(String kbli, String name, String product) {
    boolean isFood() {
      return kbli.startsWith("10") || kbli.startsWith("11") || kbli.startsWith("56");
    }

    boolean isTrade() {
      return kbli.startsWith("46") || kbli.startsWith("47");
    }
  }

  private static Inventory read() {
    try (InputStream text = Inventory.class.getResourceAsStream("/sample/inventory.yml")) {
      return YAMLMapper.builder().build().readValue(Objects.requireNonNull(text), Inventory.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
