package id.lumbung.upkeep;

import id.lumbung.domain.WordList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves web, health and metrics out of every command but {@code serve}, by the names of the
 * classes, so that the others start as fast as without them.
 */
public final class ServingAutoConfigurations
    implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final List<String> FOR_SERVING =
      WordList.inOrder(
          """
          .actuate., .health., .micrometer., .webmvc., .servlet., .tomcat., .http., .jackson.,
          .metrics., .security., .thymeleaf.
          """);

  private @Nullable Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
    boolean isServing = environment != null && environment.matchesProfiles("serve");
    boolean[] matches = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      matches[i] = name != null && (isServing || FOR_SERVING.stream().noneMatch(name::contains));
    }
    return matches;
  }
}
