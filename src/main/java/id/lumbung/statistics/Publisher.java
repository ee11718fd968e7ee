package id.lumbung.statistics;

import id.lumbung.settings.SettingsCheck;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes: the block {@code publisher} of {@code jobs/statistics.yml}. What is left out or
 * empty is not printed.
 *
 * @param office the office that answers for the figures
 * @param unit the part of it that makes them
 * @param address where it can be found
 * @param phone as it is to be printed
 * @param email for questions about the figures
 * @param website of the office, {@code https://…}
 * @param dataUrl where the files of {@code export} are put on the web, {@code https://…}
 * @param licence of the open data: {@code CC-BY-4.0}, {@code CC0-1.0}, {@code ODC-BY-1.0}, or
 *     {@code ODbL-1.0}
 * @param frequency how often figures are published: {@code annual}, {@code semiannual}, {@code
 *     quarterly} or {@code monthly}
 * @param releaseDay day of the year on which figures of the year before are published, {@code
 *     --07-31}; null where none is set
 */
public record Publisher(
    String office,
    String unit,
    String address,
    String phone,
    String email,
    String website,
    String dataUrl,
    String licence,
    String frequency,
    @Nullable MonthDay releaseDay) {

  private static final String OFFICE = "Dinas Koperasi dan UKM Provinsi Kalimantan Tengah";
  private static final Map<String, String> LICENCES =
      Map.of(
          "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
          "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
          "ODC-BY-1.0", "https://opendatacommons.org/licenses/by/1-0/",
          "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/");
  private static final List<String> FREQUENCIES =
      List.of("annual", "semiannual", "quarterly", "monthly");

  /** What is known without any setting. */
  static final Publisher UNNAMED =
      new Publisher(OFFICE, "", "", "", "", "", "", "CC-BY-4.0", "annual", null);

  /** Puts defaults and checks. */
  public Publisher {
    office = office == null || office.isBlank() ? OFFICE : office.strip();
    unit = orEmpty(unit);
    address = orEmpty(address);
    phone = orEmpty(phone);
    email = orEmpty(email);
    website = orEmpty(website);
    dataUrl = orEmpty(dataUrl);
    licence = licence == null || licence.isBlank() ? "CC-BY-4.0" : licence.strip();
    frequency = frequency == null || frequency.isBlank() ? "annual" : frequency.strip();
    String mail = email;
    String site = website;
    String data = dataUrl;
    Set<String> licences = LICENCES.keySet();
    String chosen = licence;
    String often = frequency;
    new SettingsCheck()
        .allow("email", mail, () -> mail.isEmpty() || mail.matches("\\S+@\\S+"), "an address")
        .allow("website", site, () -> isWeb(site), "an http or https address")
        .allow("data_url", data, () -> isWeb(data), "an http or https address")
        .allow(
            "licence",
            chosen,
            () -> licences.contains(chosen),
            "CC-BY-4.0, CC0-1.0, ODC-BY-1.0, ODbL-1.0")
        .allow(
            "frequency",
            often,
            () -> FREQUENCIES.contains(often),
            "annual, semiannual, quarterly, monthly")
        .end();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static boolean isWeb(String text) {
    return text.isEmpty() || text.matches("https?://\\S+");
  }

  /** Where the licence can be read. */
  public String licenceUrl() {
    return Objects.requireNonNull(LICENCES.get(licence));
  }
}
