package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.operations.Waiting;
import id.lumbung.pipeline.Officer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may hand over who means no good, or knows no better. */
@TestInstance(Lifecycle.PER_CLASS)
class UploadsTest {
  private static final String PASSWORD = "lumbung padi desa";

  private final Path data;
  private final TestLumbung lumbung;

  UploadsTest(@TempDir Path temp) {
    this.data = temp.resolve("data");
    this.lumbung = TestLumbung.withPages(data);
    lumbung.get(Accounts.class).add("sari", Role.PETUGAS, "62.03", PASSWORD, "test");
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  /** A file, and words of the sentence that answers it. */
  private static final class Hostile {
    private final String name;
    private final byte[] bytes;
    private final String words;

    Hostile(String name, byte[] bytes, String words) {
      this.name = name;
      this.bytes = bytes.clone();
      this.words = words;
    }

    @Override
    public String toString() {
      return name.length() > 40 ? name.substring(0, 40) : name;
    }
  }

  static List<Hostile> hostile() throws IOException {
    byte[] program = {'M', 'Z', 0, 1, 2, 3};
    return List.of(
        new Hostile("bom Kapuas 2022.xlsx", bomb(), "mengembang"),
        new Hostile("kosong Kapuas 2022.xlsx", new byte[0], "kosong (0 KB)"),
        new Hostile("Kapuas 2022.exe", program, "bukan buku kerja Excel"),
        new Hostile("../../../inbox/Kapuas 2022.xlsx", program, "bukan buku kerja Excel"),
        new Hostile("..\\..\\Kapuas 2022.xlsx", program, "bukan buku kerja Excel"),
        new Hostile("x".repeat(900) + ".xlsx", program, "bukan buku kerja Excel"),
        new Hostile(
            "terpotong Kapuas 2022.xlsx",
            Arrays.copyOf(Officer.sound(1, 50).bytes(), 900),
            "terpotong"));
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : Officer.sound(75, 2).parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/media/latar.bin"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isAnsweredWithASentenceAndNotSent(Hostile file) throws Exception {
    Visit visit = Visit.of(lumbung.address(), "sari", PASSWORD);
    for (String act : List.of("periksa", "muat")) {
      HttpResponse<String> taken = visit.upload(act, file.name, file.bytes);
      assertThat(taken.statusCode()).isEqualTo(302);
      String page = URI.create(taken.headers().firstValue("Location").orElseThrow()).getPath();
      Waiting.until(
          "the answer to " + file,
          30,
          () -> visit.get(page).body().contains(file.words),
          () -> visit.get(page).body());
      assertThat(visit.get(page).body())
          .contains("Tidak ada yang dikirim")
          .doesNotContain("Exception");
    }
    assertThat(files(data.resolve("inbox"))).isEmpty();
    assertThat(files(data.resolve("work").resolve("trials"))).isEmpty();
    assertThat(
            lumbung.db().sql("select count(*) from intake.submission").query(Long.class).single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Data.xlsx.part", "thumbs.db", "..", ".xlsx.tmp"})
  void aNameThatTheInboxWouldNeverTakeIsToldOnThePage(String name) {
    Visit visit = Visit.of(lumbung.address(), "sari", PASSWORD);

    assertThat(visit.upload("periksa", name, new byte[] {1}).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/kiriman"));
    assertThat(visit.get("/kiriman").body()).contains("tidak dapat diterima dengan nama itu");
  }

  @Test
  void aFormWithoutAFileIsToldOnThePage() {
    Visit visit = Visit.of(lumbung.address(), "sari", PASSWORD);

    visit.upload("periksa", "", new byte[0]);

    assertThat(visit.get("/kiriman").body()).contains("Pilih dahulu berkas");
  }

  /** Of what is too large nothing is read: the answer is there before the bytes. */
  @Test
  void whatIsTooLargeIsToldBeforeItIsRead() throws IOException {
    Visit visit = Visit.of(lumbung.address(), "sari", PASSWORD);

    String answer = begun("/kiriman", 600L << 20, visit.cookies());

    assertThat(answer)
        .startsWith("HTTP/1.1 302")
        .containsPattern("(?i)location: [^\\r]*/kiriman\\?besar");
    assertThat(visit.get("/kiriman?besar").body()).contains("Berkas melebihi batas ukuran");
  }

  @Test
  void whoHasNotSignedInIsSentToTheDoorBeforeAnythingIsRead() throws IOException {
    assertThat(begun("/kiriman", 1L << 20, ""))
        .startsWith("HTTP/1.1 302")
        .containsPattern("(?i)location: [^\\r]*/masuk");
    assertThat(files(data.resolve("work").resolve("trials"))).isEmpty();
  }

  @Test
  void filesAreTakenInOnePlaceOnly() throws IOException {
    Visit visit = Visit.of(lumbung.address(), "sari", PASSWORD);

    assertThat(begun("/sandi", 1L << 20, visit.cookies())).startsWith("HTTP/1.1 404");
  }

  /** The answer to a form of which only the beginning is sent. */
  private String begun(String path, long length, String cookies) throws IOException {
    URI address = URI.create(lumbung.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          """
              POST %s HTTP/1.1
              Host: %s:%d
              Cookie: %s
              Content-Length: %d
              Content-Type: multipart/form-data; boundary=x

              --x
              """
              .formatted(path, address.getHost(), address.getPort(), cookies, length)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] answer = new byte[1 << 16];
      int read = 0;
      String text = "";
      while (!text.contains("\r\n\r\n")) {
        int more = socket.getInputStream().read(answer, read, answer.length - read);
        if (more < 0) {
          break;
        }
        read += more;
        text = new String(answer, 0, read, StandardCharsets.UTF_8);
      }
      return text;
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
