package id.lumbung.cli;

import id.lumbung.reference.JobsFolder;
import id.lumbung.upkeep.MonitoringSettings;
import id.lumbung.upkeep.MonitoringSettings.Log;
import id.lumbung.upkeep.WebPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;

/** The running product with its web port: the one of the settings, or the next that is free. */
final class WebSession {
  private static final int TRIES = 5;

  private WebSession() {}

  static Session open(CommonOptions options) {
    MonitoringSettings settings = MonitoringSettings.read(JobsFolder.locate(options.jobs()));
    for (int tries = 1; true; tries++) {
      try {
        return Session.open(options, properties(settings));
      } catch (RuntimeException e) {
        if (tries == TRIES || !isTaken(e)) {
          throw e;
        }
      }
    }
  }

  /** Where health and metrics are. */
  static String address(Session session) {
    Environment environment = session.get(Environment.class);
    return "http://"
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
