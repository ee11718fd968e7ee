package id.lumbung.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, started again and again; what only its first start meets is tested beside. */
class EmbeddedServerTest {
  private static final String WRONG_PASSWORD = "28P01";

  @TempDir static Path home;

  @Test
  void nobodyOwnsTheRegisterWithoutThePassword() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.attachOrStart(home)) {
      assertThat(connect(server, "postgres", server.password())).isTrue();
      assertThatThrownBy(() -> connect(server, "postgres", "guess"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void theReadOnlyRolesOfBiToolsNeedTheirsToo() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.attachOrStart(home)) {
      try (Connection owner =
              DriverManager.getConnection(server.url(), server.user(), server.password());
          Statement statement = owner.createStatement()) {
        statement.execute("create role lumbung_bi login");
      }
      assertThatThrownBy(() -> connect(server, "lumbung_bi", "guess"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
    }
  }

  @Test
  void aSecondUserFindsThePassword() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.attachOrStart(home);
        EmbeddedServer second = EmbeddedServer.attachOrStart(home)) {
      assertThat(second.password()).isEqualTo(server.password()).isNotNull();
      assertThat(connect(second, "postgres", second.password())).isTrue();
    }
  }

  @Test
  void aServerThatAskedForNoneAsksFromNowOn() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.attachOrStart(home)) {
      Files.writeString(
          home.resolve("cluster").resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
      try (Connection owner =
              DriverManager.getConnection(server.url(), server.user(), server.password());
          Statement statement = owner.createStatement()) {
        statement.execute("select pg_reload_conf()");
      }
      Files.delete(passwordFile());

      try (EmbeddedServer again = EmbeddedServer.attachOrStart(home)) {
        assertThatThrownBy(() -> connect(again, "postgres", "guess"))
            .isInstanceOf(SQLException.class);
        assertThat(connect(again, "postgres", again.password())).isTrue();
      }
    }
  }

  @Test
  void theReleaseThatComesAlongIsTheOneItStartsAgainWith() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.attachOrStart(home)) {
      assertThat(setting(first, "server_version")).isEqualTo(UnpackedProgram.RELEASE);
    }
    assertThat(new UnpackedProgram(home).isWhole()).isTrue();
    try (EmbeddedServer again = EmbeddedServer.attachOrStart(home)) {
      assertThat(setting(again, "server_version")).isEqualTo(UnpackedProgram.RELEASE);
      assertThat(setting(again, "fsync")).isEqualTo("on");
      assertThat(setting(again, "max_wal_size")).isEqualTo("4GB");
      assertThat(setting(again, "listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  private static String setting(EmbeddedServer server, String name) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Path passwordFile() {
    return home.resolve("password");
  }

  private static boolean connect(EmbeddedServer server, String user, @Nullable String password)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url(), user, password)) {
      return connection.isValid(5);
    }
  }
}
