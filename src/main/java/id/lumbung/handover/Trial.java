package id.lumbung.handover;

import id.lumbung.domain.Coded;
import id.lumbung.domain.Refusal;
import id.lumbung.feedback.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody handed over, as it stands now. It is nothing that was sent, and what is told
 * of it goes to who handed it over alone.
 *
 * @param key names it; cannot be guessed
 * @param file its name
 * @param ahead how many others are looked at before it
 * @param rows rows read so far
 * @param expected rows of the file; null where it does not say
 * @param place as its head tells it; null before it was read
 * @param refusal why nothing of it could be loaded; null unless {@link Stage#REFUSED}
 * @param answer what its sender would be told; null unless it was checked
 * @param hasMarked whether there is a copy with marks
 */
public record Trial(
    UUID key,
    String file,
    Stage stage,
    int ahead,
    long rows,
    @Nullable Long expected,
    Answer.@Nullable Place place,
    @Nullable Refusal refusal,
    @Nullable Answer answer,
    boolean hasMarked) {
  /** Whether it may be sent as it is: it would be loaded, or would wait for a word. */
  public boolean isSendable() {
    return stage == Stage.CHECKED
        && answer != null
        && switch (answer.status()) {
          case ACCEPTED, WAITING -> true;
          case REFUSED, KNOWN -> false;
        };
  }

  /** Where a file that was handed over stands. */
  public enum Stage implements Coded {
    /** Others are looked at before it. */
    QUEUED,
    /** It is read. */
    READING,
    /** It is of a regency that who handed it over may not send for; it was not looked into. */
    DENIED,
    /** Its head says that nothing of it can be loaded. */
    REFUSED,
    /** It was checked and may be sent. */
    CHECKED,
    /** It lies in the inbox or was taken from there. */
    SENT,
    /** The house failed it; it may be handed over again. */
    FAILED;

    /** Whether it stands like this until somebody does something. */
    public boolean isSettled() {
      return switch (this) {
        case QUEUED, READING, SENT -> false;
        case DENIED, REFUSED, CHECKED, FAILED -> true;
      };
    }
  }
}
