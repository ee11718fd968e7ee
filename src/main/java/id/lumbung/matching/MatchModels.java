package id.lumbung.matching;

import id.lumbung.linkage.Model;
import id.lumbung.linkage.Model.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The models that were learned, the newest of which is used; before the first the built-in one.
 * Reads and writes with the caller's connection.
 */
public record MatchModels(JdbcClient db, JsonMapper json) {
  private static final String BUILT_IN = "/matching/model-0.json";

  /** A model with its number. */
  record Versioned(int version, Model model) {}

  /** The model in use. */
  Versioned current() {
    Parameters parameters =
        db.sql("select parameters from matching.model order by version desc limit 1")
            .query(String.class)
            .optional()
            .map(text -> json.readValue(text, Parameters.class))
            .orElseGet(this::builtIn);
    return new Versioned(parameters.version(), new Model(parameters));
  }

  /**
   * Keeps a learned model, which is used from now on.
   *
   * @param descriptions how many the register had when it was learned
   * @param decisions how many persons had taken
   */
  ModelLearner.LearnedModel save(
      Parameters learned, long descriptions, long decisions, String actor) {
    String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(learned);
    db.sql(
            """
            insert into matching.model (version, parameters, descriptions, decisions, actor)
            values (:version, :parameters::jsonb, :descriptions, :decisions, :actor)
            on conflict (version) do nothing
            """)
        .param("version", learned.version())
        .param("parameters", text)
        .param("descriptions", descriptions)
        .param("decisions", decisions)
        .param("actor", actor)
        .update();
    return new ModelLearner.LearnedModel(learned.version(), learned.learnedFrom(), text);
  }

  /** The model of a small or first register. */
  Parameters builtIn() {
    try (InputStream file =
        Objects.requireNonNull(MatchModels.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
      return json.readValue(file, Parameters.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
