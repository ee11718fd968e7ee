package id.lumbung.pipeline;

import id.lumbung.validation.Rule;
import id.lumbung.validation.RuleBook;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The severity word of a finding code, as {@code rules.yml} has it. */
record RuleSeverities(RuleBook rules) implements UnaryOperator<String> {

  @Override
  public String apply(String code) {
    return rules.severity(Rule.valueOf(code)).name().toLowerCase(Locale.ROOT);
  }
}
