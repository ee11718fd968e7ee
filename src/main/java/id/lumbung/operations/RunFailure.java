package id.lumbung.operations;

import id.lumbung.domain.FirstCause;

/**
 * Why a run failed.
 *
 * @param cause kinds and places, no texts; empty where the process died without a word
 * @param times how many runs ended alike in the last 30 days, this one among them
 */
public record RunFailure(FirstCause cause, long times) {}
