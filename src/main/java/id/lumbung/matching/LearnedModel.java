package id.lumbung.matching;

/**
 * A model that was learned and is used from now on.
 *
 * @param version its number, counted from 1
 * @param learnedFrom pairs that share a NIK that it was learned from
 * @param text its probabilities as JSON, for people to read
 */
public record LearnedModel(int version, long learnedFrom, String text) {}
