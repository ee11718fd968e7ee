package id.lumbung.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Seconds of CPU that a PostgreSQL server has used: its first process, and all that it started,
 * those that have ended too. Not a number for a server on another machine.
 *
 * @param postmaster number of its first process; 0 where it is not here
 */
record ServerCpu(long postmaster) {

  static ServerCpu of(DataSource database) {
    try (Connection connection = database.getConnection()) {
      // The process that serves this connection is there for as long as it is open.
      long backend = connection.unwrap(PGConnection.class).getBackendPID();
      boolean isHere = Kernel.program(backend).equals("postgres");
      return new ServerCpu(isHere ? Kernel.parent(backend) : 0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  double seconds() {
    if (postmaster == 0) {
      return Double.NaN;
    }
    return ProcessHandle.of(postmaster).stream()
        .flatMap(ProcessHandle::children)
        .mapToDouble(child -> Kernel.cpu(child.pid()))
        .filter(seconds -> !Double.isNaN(seconds))
        .reduce(Kernel.cpu(postmaster), Double::sum);
  }
}
