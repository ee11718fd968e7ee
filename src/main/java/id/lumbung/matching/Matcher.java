package id.lumbung.matching;

import java.util.function.UnaryOperator;

/**
 * Decides for every loadable row of a submission which business it speaks of.
 *
 * <p>Works inside the caller's transaction and under the lock that keeps submissions apart. A
 * second call for the same submission replaces the first one's decisions.
 */
public interface Matcher {

  /**
   * Finds duplicates in the file, and the businesses that the register knows already.
   *
   * @param submission the submission whose rows are staged
   * @param regency Kemendagri code of its regency
   * @param year its data year
   * @param severityOf severity word ({@code galat}, {@code peringatan}, {@code informasi}) of a
   *     finding code
   */
  void match(long submission, String regency, int year, UnaryOperator<String> severityOf);
}
