package id.lumbung.benchmark;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** A way of taking workbooks in: of a library that others use, or a part of Lumbung's own. */
interface Peer {
  /**
   * Takes all workbooks in once, in a table that is empty.
   *
   * @param database one connection, with the table of {@link PeerTable}
   */
  Amount take(List<Path> workbooks, DataSource database) throws Exception;
}
