package id.lumbung.upkeep;

import id.lumbung.intake.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the data directory can be used, and whether nobody else can look into it. */
final class RightsCheck {
  private static final String ALONE = "rwx------";
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("------rwx");

  private RightsCheck() {}

  /**
   * Looks at a data directory.
   *
   * @param group that may use inbox and outbox; null for none
   */
  static Check of(Folders folders, @Nullable String group) {
    Path root = folders.root();
    Map<String, String> arguments =
        Map.of("folder", root.toString(), "pengguna", System.getProperty("user.name", "?"));
    if (!Files.exists(root)) {
      return Check.ok("rights", "new", arguments);
    }
    if (!Files.isDirectory(root)) {
      return Check.bad("rights", "no_folder", arguments);
    }
    if (!Files.isReadable(root) || !Files.isWritable(root)) {
      return Check.bad("rights", "no_rights", arguments);
    }
    List<String> cures = new ArrayList<>();
    boolean isOpenToAll = false;
    for (Map.Entry<Path, String> place : allowed(folders, group).entrySet()) {
      Set<PosixFilePermission> more = more(place.getKey(), place.getValue());
      isOpenToAll |= more.stream().anyMatch(OTHERS::contains);
      if (!more.isEmpty()) {
        cures.add("chmod " + place.getValue().transform(RightsCheck::mode) + " " + place.getKey());
      }
    }
    if (cures.isEmpty()) {
      return Check.ok("rights", "closed", arguments);
    }
    Map<String, String> cure =
        Map.of("folder", root.toString(), "perintah", String.join("; ", cures));
    return isOpenToAll ? Check.bad("rights", "open", cure) : Check.warn("rights", "shared", cure);
  }

  private static Map<Path, String> allowed(Folders folders, @Nullable String group) {
    Map<Path, String> allowed = new LinkedHashMap<>();
    allowed.put(folders.root(), group == null ? ALONE : "rwx--x---");
    allowed.put(folders.inbox(), group == null ? ALONE : "rwxrwx---");
    allowed.put(folders.outbox(), group == null ? ALONE : "rwxr-x---");
    for (String own :
        List.of("work", "archive", "models", "passwords", "postgres", "postgres/program")) {
      allowed.put(folders.root().resolve(own), ALONE);
    }
    return allowed;
  }

  /** What may be done with a place beyond what is allowed. */
  private static Set<PosixFilePermission> more(Path place, String allowed) {
    PosixFileAttributeView view =
        Files.getFileAttributeView(place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null || !Files.exists(place)) {
      return Set.of();
    }
    try {
      Set<PosixFilePermission> more = new HashSet<>(view.readAttributes().permissions());
      more.removeAll(PosixFilePermissions.fromString(allowed));
      return more;
    } catch (IOException e) {
      return Set.of();
    }
  }

  private static String mode(String rights) {
    int mode = 0;
    for (int i = 0; i < rights.length(); i++) {
      mode = mode * 2 + (rights.charAt(i) == '-' ? 0 : 1);
    }
    return Integer.toOctalString(mode);
  }
}
