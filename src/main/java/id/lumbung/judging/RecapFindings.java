package id.lumbung.judging;

import id.lumbung.domain.RecapLine;
import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.validation.FileJudge;
import id.lumbung.validation.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds sheets of counts against the rows of the list. */
record RecapFindings(FileJudge judge, Regions regions, Regency regency) {

  /**
   * @param counted data rows by code of their district, empty where it could not be told
   */
  List<Finding> of(List<RecapLine> lines, Map<String, Long> counted) {
    List<Finding> findings = new ArrayList<>();
    long untold = counted.getOrDefault("", 0L);
    long all = counted.values().stream().mapToLong(Long::longValue).sum();
    Set<Integer> doubtful = new HashSet<>();
    for (RecapLine line : lines) {
      if (line.isTotal()) {
        // Where a line of the sheet differs, so does its total.
        if (line.count() != all && !doubtful.contains(line.sheet())) {
          findings.add(judge.recapDiffers(line, null, all));
        }
        continue;
      }
      District district = regions.districtNamed(regency, line.place()).orElse(null);
      if (district != null) {
        long rows = counted.getOrDefault(district.code(), 0L);
        // Rows whose district could not be told may be its own.
        if (line.count() < rows || line.count() > rows + untold) {
          findings.add(judge.recapDiffers(line, district.name(), rows));
          doubtful.add(line.sheet());
        }
      }
    }
    return findings;
  }
}
