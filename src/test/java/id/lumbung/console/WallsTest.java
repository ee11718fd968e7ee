package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address as every role, and as nobody. */
@TestInstance(Lifecycle.PER_CLASS)
class WallsTest {
  private static final String PASSWORD = "lumbung padi desa";

  /**
   * What each role gets. Sent forms name what is not there, so that nobody's act changes anything:
   * whoever may do it is sent back to a page (302) with the reason. Where an address names an
   * example it stands behind a blank.
   */
  private static final List<String> WALLS =
      List.of(
          "method address                             nobody petugas operator pimpinan admin example",
          "GET    /                                   302    200     200      200      200",
          "GET    /masuk                              200    200     200      200      200",
          "GET    /sandi                              302    200     200      200      200",
          "POST   /sandi                              403    302     302      302      302   lama=x baru=y ulang=z",
          "GET    /angka/{page}/{table}.csv           302    200     200      200      200   /angka/areas/areas.csv",
          "GET    /angka/{page}.xlsx                  302    200     200      200      200   /angka/growth.xlsx",
          "GET    /angka.xlsx                         302    403     200      200      200",
          "GET    /asal                               302    200     200      200      200   /asal?ukuran=stock&tahun=2022&wilayah=62.03",
          "GET    /terbitkan                          302    403     403      200      200",
          "POST   /terbitkan                          403    403     403      302      302   vintage=99 alasan=x",
          "POST   /terbitkan/coba                     403    403     403      302      302   vintage=99",
          "GET    /kiriman                            302    200     200      403      200",
          "GET    /kiriman/templat.xlsx               302    200     200      403      200   /kiriman/templat.xlsx?wilayah=62.03&tahun=2023",
          "GET    /kiriman/{nomor:\\d+}                  302    404     200      403      200   /kiriman/1",
          "GET    /kiriman/{nomor:\\d+}/kemajuan         302    404     200      403      200   /kiriman/1/kemajuan",
          "POST   /kiriman/{nomor:\\d+}/alasan           403    404     404      403      404   /kiriman/99999/alasan kode=NIK alasan=x",
          "POST   /kiriman/{nomor:\\d+}/cakupan          403    404     404      403      404   /kiriman/99999/cakupan jawaban=tambah alasan=x",
          "POST   /kiriman/{nomor:\\d+}/judul            403    404     404      403      404   /kiriman/99999/judul judul=x arti=nik",
          "GET    /kiriman/{nomor:\\d+}/jawaban.xlsx     302    404     200      403      200   /kiriman/1/jawaban.xlsx",
          "GET    /kiriman/{nomor:\\d+}/perbaikan.xlsx   302    404     404      403      404   /kiriman/1/perbaikan.xlsx",
          "GET    /kiriman/{nomor:\\d+}/tanda-terima.txt 302    404     200      403      200   /kiriman/1/tanda-terima.txt",
          "GET    /kiriman/{nomor:\\d+}/tanda-terima.json 302   404     200      403      200   /kiriman/1/tanda-terima.json",
          "POST   /kiriman                            403    302     302      403      302   wilayah=",
          "GET    /kiriman/periksa/{kunci}            302    404     404      403      404   /kiriman/periksa/00000000-0000-0000-0000-000000000000",
          "GET    /kiriman/periksa/{kunci}/kemajuan   302    404     404      403      404   /kiriman/periksa/00000000-0000-0000-0000-000000000000/kemajuan",
          "POST   /kiriman/periksa/{kunci}/muat       403    404     404      403      404   /kiriman/periksa/00000000-0000-0000-0000-000000000000/muat",
          "POST   /kiriman/periksa/{kunci}/buang      403    404     404      403      404   /kiriman/periksa/00000000-0000-0000-0000-000000000000/buang",
          "POST   /kiriman/periksa/{kunci}/judul      403    404     404      403      404   /kiriman/periksa/00000000-0000-0000-0000-000000000000/judul judul=x arti=nik",
          "GET    /kiriman/periksa/{kunci}/jawaban.xlsx 302  404     404      403      404   /kiriman/periksa/00000000-0000-0000-0000-000000000000/jawaban.xlsx",
          "GET    /proses                             302    200     200      403      200",
          "GET    /proses/langsung                    302    200     200      403      200",
          "GET    /proses/{run:\\d+}                  302    404     200      403      200   /proses/1",
          "GET    /proses/{run:\\d+}/langsung         302    404     200      403      200   /proses/1/langsung",
          "GET    /proses/{run:\\d+}/{act:lanjutkan|terima|hentikan|batalkan|tarik} 302 403 200 403 200 /proses/1/tarik",
          "POST   /proses/{run:\\d+}/{act:lanjutkan|terima|hentikan|batalkan|tarik} 403 403 404 403 404 /proses/99999/lanjutkan",
          "GET    /proses/lanjutkan                   302    403     200      403      200",
          "POST   /proses/lanjutkan                   403    403     302      403      302   keadaan=refused",
          "GET    /tinjau                             302    403     200      403      200",
          "GET    /tinjau/{usulan}                    302    403     409      403      409   /tinjau/99999",
          "POST   /tinjau/{usulan}                    403    403     302      403      302   /tinjau/99999 keputusan=same",
          "POST   /tinjau/{usulan}/urungkan           403    403     302      403      302   /tinjau/99999/urungkan",
          "GET    /tinjau/{usulan}/kelompok           302    403     409      403      409   /tinjau/99999/kelompok",
          "POST   /tinjau/kelompok                    403    403     302      403      302   usulan=99999 keputusan=same",
          "POST   /tinjau/kelompok/urungkan           403    403     302      403      302   usulan=99999",
          "GET    /tinjau/usaha                       302    403     409      403      409   /tinjau/usaha?apa=99999999",
          "POST   /tinjau/usaha                       403    403     302      403      302   pisah=99999999",
          "GET    /mutu                               302    200     200      403      200",
          "GET    /data                               302    200     200      200      200",
          "POST   /data/sambungan                     403    403     200      403      200",
          "GET    /data/kamus                         302    200     200      200      200",
          "GET    /data/terbuka.zip                   302    403     409      409      409",
          "GET    /pengaturan                         302    200     200      403      200",
          "GET    /pengaturan/nilai-ulang             302    403     200      403      200",
          "POST   /pengaturan/nilai-ulang             403    403     302      403      302   alasan=x",
          "POST   /pengaturan/judul/lupa              403    302     302      403      302   wilayah=62.03 judul=x",
          "GET    /pengguna                           302    403     403      403      200",
          "POST   /pengguna                           403    403     403      403      302   nama=x peran=ADMIN sandi=pendek",
          "POST   /pengguna/{nama}/peran              403    403     403      403      302   /pengguna/tiada/peran peran=ADMIN",
          "POST   /pengguna/{nama}/sandi              403    403     403      403      302   /pengguna/tiada/sandi sandi=sepuluhataulebih",
          "POST   /pengguna/{nama}/tutup              403    403     403      403      302   /pengguna/tiada/tutup",
          "POST   /pengguna/{nama}/buka               403    403     403      403      302   /pengguna/tiada/buka",
          "GET    /jejak                              302    403     403      403      200",
          "GET    /api/v1/figures                     200    200     200      200      200",
          "GET    /api/v1/observations                200    200     200      200      200",
          "GET    /api/v1/dictionary                  200    200     200      200      200",
          "GET    /api/v1/openapi.json                200    200     200      200      200");

  private final TestLumbung lumbung;

  WallsTest(@TempDir Path temp) {
    this.lumbung = TestLumbung.startCopyWithPages(Samples.swept(0.1), temp.resolve("data"));
    Accounts accounts = lumbung.get(Accounts.class);
    accounts.add("petugas", Role.PETUGAS, "62.03", PASSWORD, "test");
    accounts.add("operator", Role.OPERATOR, null, PASSWORD, "test");
    accounts.add("pimpinan", Role.PIMPINAN, null, PASSWORD, "test");
    accounts.add("admin", Role.ADMIN, null, PASSWORD, "test");
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  /** One line of the table. */
  private record Wall(
      String method,
      String address,
      List<Integer> statuses,
      String path,
      Map<String, String> fields) {
    static Wall of(String line) {
      String[] parts = line.split(" +", -1);
      String path = parts[1];
      Map<String, String> fields = new LinkedHashMap<>();
      for (String part : Arrays.asList(parts).subList(7, parts.length)) {
        if (part.startsWith("/")) {
          path = part;
        } else {
          fields.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
      }
      return new Wall(
          parts[0],
          parts[1],
          Arrays.stream(parts).skip(2).limit(5).map(Integer::valueOf).toList(),
          path,
          fields);
    }
  }

  private static List<Wall> walls() {
    return WALLS.stream().skip(1).map(Wall::of).toList();
  }

  @Test
  void everyAddressHasItsLine() {
    Set<String> mapped = new TreeSet<>();
    for (RequestMappingInfo info :
        lumbung
            .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()) {
      for (String path : info.getPatternValues()) {
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
          mapped.add(method + " " + path);
        }
      }
    }

    assertThat(walls().stream().map(wall -> wall.method() + " " + wall.address()))
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @Test
  void everyRoleGetsWhatIsWrittenAndNothingElse() {
    List<Visit> visits =
        List.of(
            new Visit(lumbung.address()),
            visit("petugas"),
            visit("operator"),
            visit("pimpinan"),
            visit("admin"));
    for (Wall wall : walls()) {
      List<Integer> found = visits.stream().map(visit -> status(visit, wall)).toList();
      assertThat(found).as(wall.method() + " " + wall.path()).isEqualTo(wall.statuses());
    }
  }

  private static int status(Visit visit, Wall wall) {
    if (wall.address().endsWith("/langsung")) {
      return visit.begin(wall.path());
    }
    HttpResponse<String> answer =
        wall.method().equals("GET")
            ? visit.get(wall.path())
            : visit.post("/sandi", wall.path(), wall.fields());
    return answer.statusCode();
  }

  private Visit visit(String name) {
    return Visit.of(lumbung.address(), name, PASSWORD);
  }

  @Test
  void aPetugasSeesNoOtherRegency() {
    Visit sari = visit("petugas");

    assertThat(sari.get("/?wilayah=62.04").statusCode()).isEqualTo(404);
    assertThat(sari.get("/?wilayah=62").statusCode()).isEqualTo(404);
    assertThat(sari.get("/angka/areas/areas.csv?wilayah=62.04").statusCode()).isEqualTo(404);
    assertThat(sari.get("/asal?ukuran=stock&tahun=2022&wilayah=62.04").statusCode()).isEqualTo(403);
    assertThat(sari.get("/asal?ukuran=stock&tahun=2022&wilayah=62").statusCode()).isEqualTo(403);
    assertThat(sari.get("/mutu?wilayah=62.04").body()).doesNotContain("Barito Selatan");
    assertThat(sari.get("/").body()).contains("Kapuas").doesNotContain("Barito Selatan");
  }

  @Test
  void aFormWithoutItsTokenIsNotTaken() {
    Visit admin = visit("admin");

    HttpResponse<String> answer =
        admin.post("/api/v1/openapi.json", "/pengguna/petugas/tutup", Map.of());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(lumbung.get(Accounts.class).enabled("petugas").name()).isEqualTo("petugas");
  }

  @Test
  void anAccessThatIsClosedEndsASessionAtOnce() {
    Accounts accounts = lumbung.get(Accounts.class);
    accounts.add("budi", Role.OPERATOR, null, PASSWORD, "test");
    Visit budi = visit("budi");
    assertThat(budi.get("/").statusCode()).isEqualTo(200);

    accounts.setEnabled("budi", false, "test");

    assertThat(budi.get("/").statusCode()).isEqualTo(302);
    accounts.setEnabled("budi", true, "test");
    assertThat(budi.get("/").statusCode()).as("the old session is over").isEqualTo(302);
  }

  @Test
  void everyAnswerForbidsWhatIsNotOurs() {
    HttpResponse<String> answer = new Visit(lumbung.address()).get("/masuk");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Strict");
  }

  @Test
  void whoFailsFiveTimesIsToldToWait() {
    lumbung.get(Accounts.class).add("tuti", Role.OPERATOR, null, PASSWORD, "test");
    Visit visit = new Visit(lumbung.address());
    for (int i = 0; i < 5; i++) {
      assertThat(location(visit, "wrong")).endsWith("/masuk?gagal");
    }

    assertThat(location(visit, PASSWORD)).endsWith("/masuk?terkunci");
    assertThat(visit.get("/masuk?terkunci").body()).contains("Tunggu 15 menit");
  }

  private static String location(Visit visit, String password) {
    return visit
        .post("/masuk", "/masuk", Map.of("nama", "tuti", "sandi", password))
        .headers()
        .firstValue("Location")
        .orElse("");
  }
}
