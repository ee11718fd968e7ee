package id.lumbung.intake;

import java.util.UUID;

/**
 * This process among all that share one database.
 *
 * @param id names the process; new at every start
 */
public record Node(UUID id) {}
