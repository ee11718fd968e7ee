package id.lumbung.benchmark;

/**
 * One run of one contender.
 *
 * @param what the contender
 * @param amount what it read
 */
record Measured(String what, Start start, Amount amount, Usage usage) {}
