package id.lumbung.feedback;

import id.lumbung.warehouse.KnownBusinesses;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The businesses of a regency that are filled into a template.
 *
 * @param year of which they are told
 * @param figure how many there are by the figures; null where none are computed
 */
public record LastYear(KnownBusinesses known, String regency, int year, @Nullable Long figure)
    implements Template.Businesses {
  @Override
  public void each(Consumer<Map<String, String>> taker) {
    known.each(regency, year, taker);
  }
}
