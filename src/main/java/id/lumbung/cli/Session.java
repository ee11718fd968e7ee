package id.lumbung.cli;

import id.lumbung.LumbungApplication;
import id.lumbung.operations.Installation;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running product behind a command: database, rooms, node. */
final class Session implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Session(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Session open(CommonOptions options) {
    Installation installation =
        new Installation(
            options.data().toAbsolutePath().normalize(), options.jobs(), System.getenv());
    return new Session(
        new SpringApplicationBuilder(LumbungApplication.class)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(Installation.class, () -> installation))
            .run());
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
