package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which descriptions that share a key are told apart before they are fetched. */
@TestInstance(Lifecycle.PER_CLASS)
class SignatureTest {
  private static final String NIK = "6203014107800001";
  private static final Description AMINAH =
      description(NIK, "8125550001", "Siti Aminah Hasanah", "Warung Berkah Jaya", "Sei Asam");

  private TestDatabase database;
  private final RowKeyring keyring =
      new RowKeyring(
          MatchKeys.of(
              MatchSecret.of(
                  Map.of("LUMBUNG_KEY", "a secret for tests alone"),
                  Path.of(""),
                  false,
                  JdbcClient.create(new DriverManagerDataSource()))));

  @BeforeAll
  void open() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void anotherSpellingWithoutNumbersIsAlike() {
    assertThat(
            isAlike(
                AMINAH,
                description(null, null, "Hj. Sitti Aminah Hasanah", "Wrg Berkah Jaya", null)))
        .isTrue();
  }

  @Test
  void oneNikIsAlikeWhateverElseIsSaid() {
    assertThat(isAlike(AMINAH, description(NIK, null, "Rahmat", "Bengkel Maju", "Pulau Telo")))
        .isTrue();
  }

  @Test
  void aPersonOfOneWordInTheSameVillageIsAlike() {
    assertThat(
            isAlike(
                description(null, null, "Sutrisno", null, "Sei Asam"),
                description(null, null, "Soetrisno", "Warung Berkah", "Sungai Asam")))
        .isTrue();
  }

  @Test
  void anotherOwnerOfTheSameShopInTheSameVillageIsAlike() {
    assertThat(
            isAlike(AMINAH, description(null, null, "Muhammad Yusuf", "Berkah Jaya", "Sei Asam")))
        .isTrue();
  }

  @Test
  void aStrangerOfTheVillageWithAWordOfTheNameIsNot() {
    assertThat(
            isAlike(
                AMINAH,
                description(
                    "6203015205910002", "8215550002", "Muhammad Yusuf", "Toko Berkah", "Sei Asam")))
        .isFalse();
  }

  @Test
  void aNamesakeInPartOfAnotherVillageIsNot() {
    assertThat(
            isAlike(
                AMINAH,
                description(null, "8215550002", "Siti Aminah Rahmawati", "Kios Madu", "Handiwung")))
        .isFalse();
  }

  @Test
  void whatWasKnownBeforeSignaturesIsAlike() {
    assertThat(isAlike(signature(AMINAH), null)).isTrue();
  }

  private boolean isAlike(Description one, Description other) {
    boolean alike = isAlike(signature(one), signature(other));
    assertThat(isAlike(signature(other), signature(one))).isEqualTo(alike);
    return alike;
  }

  private boolean isAlike(@Nullable Long one, @Nullable Long other) {
    return JdbcClient.create(database.dataSource())
        .sql("select matching.is_alike(cast(:one as bigint), cast(:other as bigint))")
        .param("one", one)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }

  private Long signature(Description description) {
    return keyring.of(description, description.prepared()).signature();
  }

  private static Description description(
      @Nullable String nik,
      @Nullable String phone,
      String owner,
      @Nullable String business,
      @Nullable String village) {
    return new Description(
        nik, null, phone, "62.03.01", "47112", owner, business, village, null, null, null);
  }
}
