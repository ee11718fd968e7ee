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

  /**
   * Starts the product without a web port.
   *
   * @param properties further settings of the application, {@code --key=value} each
   */
  static Session open(CommonOptions options, String... properties) {
    Installation installation =
        new Installation(
            options.data().toAbsolutePath().normalize(), options.jobs(), System.getenv());
    return new Session(
        new SpringApplicationBuilder(LumbungApplication.class)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(Installation.class, () -> installation))
            .run(properties));
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
