package id.lumbung.intake;

import id.lumbung.domain.FileName;
import id.lumbung.settings.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every original untouched, under its submission's number.
 *
 * @param folders the working folders
 */
public record Archive(Folders folders) {
  private static final Logger log = LoggerFactory.getLogger(Archive.class);

  /**
   * Where the bytes of a submission are: in the archive, or still in the spool. A copy that was
   * lost is made again from the claimed original, or from the same bytes in the archive.
   *
   * @param sameBytes paths under the archive of other submissions with these bytes
   * @throws OriginalLost if they are nowhere
   */
  public Path locate(Submission submission, List<String> sameBytes) {
    String archived = submission.archivedAs();
    if (archived != null) {
      return existing(submission, folders.archive().resolve(archived), sameBytes);
    }
    Path frozen = Freezer.frozen(folders, submission.claimKey());
    Path stored = target(submission);
    // A crash may come between putting the original away and noting that it was.
    return Files.exists(stored) && !Files.exists(frozen)
        ? stored
        : existing(submission, frozen, sameBytes);
  }

  private Path existing(Submission submission, Path place, List<String> sameBytes) {
    if (Files.exists(place)) {
      return place;
    }
    List<Path> copies = new ArrayList<>();
    claimedOriginal(submission).ifPresent(copies::add);
    sameBytes.forEach(path -> copies.add(folders.archive().resolve(path)));
    for (Path copy : copies) {
      if (Files.exists(copy) && Fingerprint.of(copy).equals(submission.sha256())) {
        bringBack(copy, place);
        log.warn("The copy of submission {} was lost and is made again", submission.id());
        return place;
      }
    }
    throw new OriginalLost(submission.id());
  }

  private static void bringBack(Path copy, Path place) {
    Path part = place.resolveSibling("." + place.getFileName() + ".part");
    try {
      OwnFiles.folder(Objects.requireNonNull(place.getParent()));
      Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
      OwnFiles.close(part);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("A lost copy cannot be made again", e);
    }
  }

  private Optional<Path> claimedOriginal(Submission submission) {
    Path claimed = folders.claimed().resolve(submission.claimKey().toString());
    if (!Files.isDirectory(claimed)) {
      return Optional.empty();
    }
    try (var files = Files.list(claimed)) {
      return files.filter(Files::isRegularFile).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of claimed files cannot be read", e);
    }
  }

  /**
   * Puts the original of a submission away, by renaming it. Repeating it changes nothing.
   *
   * @return its path under the archive: {@code regency/year/number-name}; null where it was lost
   */
  public @Nullable String store(Submission submission) {
    Path target = target(submission);
    Path folder = Objects.requireNonNull(target.getParent());
    Path frozen = Freezer.frozen(folders, submission.claimKey());
    try {
      OwnFiles.folder(folder);
      Path original = Files.exists(frozen) ? frozen : claimedOriginal(submission).orElse(target);
      if (!Files.exists(original)) {
        return null;
      }
      if (!original.equals(target)) {
        OwnFiles.close(original);
        Files.move(original, target, StandardCopyOption.REPLACE_EXISTING);
        OwnFiles.sync(folder);
      }
      discardClaim(submission);
    } catch (IOException e) {
      throw new UncheckedIOException("The original of " + submission.id() + " cannot be kept", e);
    }
    return folders.archive().relativize(target).toString();
  }

  /**
   * A second private copy of an original, under a claim of its own.
   *
   * @param original where the bytes of the submission are
   */
  Claim copy(Submission submission, Path original) {
    UUID key = UUID.randomUUID();
    Path frozen = Freezer.frozen(folders, key);
    try {
      OwnFiles.file(frozen);
      Files.copy(original, frozen, StandardCopyOption.REPLACE_EXISTING);
      OwnFiles.close(frozen);
      return new Claim(
          key,
          submission.fileName(),
          original,
          frozen,
          submission.sha256(),
          Files.size(frozen),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException("An original cannot be copied", e);
    }
  }

  private Path target(Submission submission) {
    String regency = submission.regencyCode() == null ? "_unknown" : submission.regencyCode();
    String year = submission.year() == null ? "_unknown" : submission.year().toString();
    return folders
        .archive()
        .resolve(regency)
        .resolve(year)
        .resolve(
            submission.id()
                + "-"
                + FileName.shortStem(submission.fileName())
                + FileName.ending(submission.fileName()));
  }

  /** Lets go of a second copy of bytes that are kept already. */
  public void discard(Submission submission) {
    try {
      Files.deleteIfExists(Freezer.frozen(folders, submission.claimKey()));
      discardClaim(submission);
    } catch (IOException e) {
      throw new UncheckedIOException("A second copy cannot be deleted", e);
    }
  }

  private void discardClaim(Submission submission) throws IOException {
    Path claimed = folders.claimed().resolve(submission.claimKey().toString());
    if (Files.exists(claimed)) {
      try (var files = Files.walk(claimed)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
