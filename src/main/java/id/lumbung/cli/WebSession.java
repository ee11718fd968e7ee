package id.lumbung.cli;

import id.lumbung.database.DatabaseServer;
import id.lumbung.settings.JobsFolder;
import id.lumbung.upkeep.MonitoringSettings;
import id.lumbung.upkeep.MonitoringSettings.Log;
import id.lumbung.upkeep.WebPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;

/**
 * The running product with its web port: the one of the settings, or the next that is free. A
 * database that is away is waited for, as it is later on.
 */
final class WebSession {
  private static final int TRIES = 5;
  private static final long PAUSE_MILLIS = 3_000;

  private WebSession() {}

  static Session open(CommonOptions options, Console console) throws InterruptedException {
    MonitoringSettings settings = MonitoringSettings.read(JobsFolder.locate(options.jobs()));
    boolean isTold = false;
    int taken = 0;
    while (true) {
      try {
        return Session.open(options, properties(settings));
      } catch (RuntimeException e) {
        if (DatabaseServer.isAway(e)) {
          if (!isTold) {
            console.err(CliTexts.get("serve.waits"));
            isTold = true;
          }
          Thread.sleep(PAUSE_MILLIS);
        } else if (!isTaken(e) || ++taken == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Where the pages, health and metrics are. */
  static String address(Session session) {
    Environment environment = session.get(Environment.class);
    boolean isSafe =
        environment.containsProperty("server.ssl.certificate")
            || environment.containsProperty("server.ssl.key-store")
            || environment.containsProperty("server.ssl.bundle");
    return (isSafe ? "https://" : "http://")
        + environment.getRequiredProperty("server.address")
        + ":"
        + environment.getRequiredProperty("local.server.port");
  }

  private static String[] properties(MonitoringSettings settings) {
    try {
      List<String> properties = new ArrayList<>();
      properties.add("--spring.profiles.active=serve");
      properties.add("--server.address=" + settings.address());
      properties.add("--server.port=" + WebPort.free(settings.address(), settings.port()));
      if (settings.log() == Log.JSON) {
        properties.add("--logging.config=classpath:logback-json.xml");
      }
      return properties.toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another process took the port between the look and the start. */
  private static boolean isTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return true;
      }
    }
    return false;
  }
}
