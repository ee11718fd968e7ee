package id.lumbung.review;

import id.lumbung.matching.ModelLearner;
import id.lumbung.matching.ModelLearner.LearnedModel;
import id.lumbung.settings.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns the weights of matching when the register has grown enough. The model in the database is
 * used; a file of its number stays beside the data for people to read.
 *
 * @param folder for {@code model-NUMBER.json}
 */
public record Learning(ModelLearner learner, TransactionTemplate transaction, Path folder) {
  private static final Logger log = LoggerFactory.getLogger(Learning.class);

  /** Learns, if it is time. */
  public void learnWhenDue(String actor) {
    Optional<LearnedModel> learned = transaction.execute(status -> learner.learn(actor));
    if (learned != null) {
      learned.ifPresent(this::write);
    }
  }

  private void write(LearnedModel model) {
    Path file = folder.resolve("model-" + model.version() + ".json");
    try {
      OwnFiles.folder(folder);
      OwnFiles.write(file, model.text());
    } catch (IOException e) {
      throw new UncheckedIOException("The model file " + file + " cannot be written", e);
    }
    log.info("Model {} learned from {} pairs", model.version(), model.learnedFrom());
  }
}
