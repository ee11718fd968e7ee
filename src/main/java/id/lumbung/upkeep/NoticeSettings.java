package id.lumbung.upkeep;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsCheck;
import java.net.URI;
import java.util.List;

/**
 * Who is told what, {@code jobs/notices.yml}.
 *
 * @param onFailure whether failed runs are told
 * @param onOverdue whether regencies past their deadline are told
 */
public record NoticeSettings(boolean onFailure, boolean onOverdue, Mail mail, Webhook webhook) {

  /** Checks that both groups are there. */
  public NoticeSettings {
    new SettingsCheck()
        .require("mail", mail, () -> true, "a group of keys")
        .require("webhook", webhook, () -> true, "a group of keys")
        .end();
  }

  /** How a connection to the mail server is kept secret. */
  public enum Security {
    /** Not at all. */
    NONE,
    /** From the beginning of the talk on; a server that cannot is refused. */
    STARTTLS,
    /** From the first byte on. */
    TLS
  }

  /**
   * The mail server and whom it tells.
   *
   * @param host empty for no mail
   * @param user empty for none
   */
  public record Mail(
      String host, int port, Security security, String user, String from, List<String> to) {

    /** Checks what a mail needs, where there is a host. */
    public Mail {
      List<String> receivers = to == null ? List.of() : List.copyOf(to);
      boolean isOn = host != null && !host.isBlank();
      new SettingsCheck()
          .require("host", host, () -> true, "a mail server, or empty")
          .require("port", port, () -> port > 0 && port <= 65_535, "1 to 65535")
          .require("security", security, () -> true, "none, starttls, tls")
          .require("user", user, () -> true, "a user name, or empty")
          .require("from", from, () -> !isOn || from.contains("@"), "an address")
          .require("to", receivers, () -> !isOn || areAddresses(receivers), "a list of addresses")
          .end();
      to = receivers;
    }

    private static boolean areAddresses(List<String> receivers) {
      return !receivers.isEmpty() && receivers.stream().allMatch(one -> one.contains("@"));
    }

    boolean isOn() {
      return !host.isBlank();
    }
  }

  /**
   * Another program that is told.
   *
   * @param url http or https; empty for none
   */
  public record Webhook(String url) {

    /** Checks the address. */
    public Webhook {
      new SettingsCheck()
          .require("url", url, () -> url.isBlank() || isHttp(url), "an http or https address")
          .end();
    }

    private static boolean isHttp(String url) {
      try {
        String scheme = URI.create(url).getScheme();
        return "http".equals(scheme) || "https".equals(scheme);
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    boolean isOn() {
      return !url.isBlank();
    }
  }

  /**
   * Reads the file.
   *
   * @throws id.lumbung.settings.SettingsProblem naming every fault in it
   */
  public static NoticeSettings read(JobsFolder jobs) {
    return jobs.settings("notices.yml", NoticeSettings.class);
  }
}
