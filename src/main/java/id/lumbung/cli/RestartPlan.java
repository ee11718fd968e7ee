package id.lumbung.cli;

import id.lumbung.operations.Run;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code restart --failed} would do: how many runs by state and cause, and which. */
final class RestartPlan {
  private RestartPlan() {}

  static void print(Console console, List<Run> runs) {
    console.out(CliTexts.get("restart.would", Map.of("banyak", Integer.toString(runs.size()))));
    Map<String, List<Run>> groups =
        runs.stream()
            .collect(Collectors.groupingBy(RestartPlan::kind, TreeMap::new, Collectors.toList()));
    groups.forEach(
        (kind, group) ->
            console.out(
                CliTexts.get(
                    "restart.group",
                    Map.of(
                        "banyak", Integer.toString(group.size()),
                        "jenis", kind,
                        "run",
                            group.stream()
                                .map(run -> String.valueOf(run.run()))
                                .collect(Collectors.joining(", "))))));
  }

  private static String kind(Run run) {
    String state = CliTexts.of("state", run.state().code());
    return run.cause() == null ? state : state + ", " + CliTexts.of("cause", run.cause());
  }
}
