package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a Java process spent its CPU, by its flight recording: the innermost method of ours that
 * was at work, else the method itself, with the method that it was most often in.
 */
final class JavaProfile {
  private static final String OWN = "id.lumbung.";
  private static final int TOP = 20;

  /** Native code that works; other native code waits. */
  private static final String WORKING = "java.util.zip.";

  private final Map<String, Map<String, Integer>> samples = new HashMap<>();
  private int all;

  private JavaProfile() {}

  /**
   * The options by which a process records itself: without the archive of classes, on which JDK 17
   * falls when it records.
   */
  static String options(Path recording) {
    return "-Xshare:off -XX:StartFlightRecording=settings=profile,filename=" + recording;
  }

  static String top(Path recording) throws IOException {
    JavaProfile profile = new JavaProfile();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        profile.add(file.readEvent());
      }
    }
    return profile.text();
  }

  private void add(RecordedEvent event) {
    boolean isJava = event.getEventType().getName().equals("jdk.ExecutionSample");
    boolean isNative = event.getEventType().getName().equals("jdk.NativeMethodSample");
    if ((!isJava && !isNative) || event.getStackTrace() == null) {
      return;
    }
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    String innermost = name(frames.get(0).getMethod());
    if (isNative && !innermost.startsWith(WORKING)) {
      return;
    }
    String own =
        frames.stream()
            .map(frame -> name(frame.getMethod()))
            .filter(name -> name.startsWith(OWN))
            .findFirst()
            .orElse(innermost);
    samples.computeIfAbsent(own, name -> new HashMap<>()).merge(innermost, 1, Integer::sum);
    all++;
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }

  private String text() {
    StringBuilder text = new StringBuilder("Java, by " + all + " samples:\n");
    samples.entrySet().stream()
        .sorted((a, b) -> Integer.compare(sum(b.getValue()), sum(a.getValue())))
        .limit(TOP)
        .forEach(
            entry ->
                text.append(
                    "%5.1f %%  %s%s%n"
                        .formatted(
                            100.0 * sum(entry.getValue()) / all,
                            entry.getKey().replace(OWN, ""),
                            within(entry.getKey(), entry.getValue()))));
    return text.toString();
  }

  private static int sum(Map<String, Integer> inner) {
    return inner.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String within(String own, Map<String, Integer> inner) {
    return inner.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> !most.getKey().equals(own))
        .map(
            most ->
                " (%s %d %%)"
                    .formatted(most.getKey().replace(OWN, ""), 100 * most.getValue() / sum(inner)))
        .orElse("");
  }
}
