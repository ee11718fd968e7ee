package id.lumbung.accounts;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets users in by name and password. Whoever fails five times within a quarter of an hour is kept
 * out until that is over, on every node; a name that nobody has is treated alike, so that names
 * cannot be guessed.
 */
public record SignIns(JdbcClient db, Accounts accounts) {
  /** How many attempts may fail. */
  public static final int MOST = 5;

  /** How long a failure counts, in minutes. */
  public static final int MINUTES = 15;

  /**
   * What came of an attempt.
   *
   * @param person who may come in; nobody where name and password do not fit
   * @param isLocked whether too many attempts failed, right or wrong
   */
  public record Attempt(Optional<Person> person, boolean isLocked) {}

  /** Tries a name and a password. The attempt counts before it is known whether it is right. */
  public Attempt attempt(String name, String password) {
    if (!Accounts.canBeNamed(name)) {
      return new Attempt(accounts.authenticate(name, password), false);
    }
    if (count(name) > MOST) {
      return new Attempt(Optional.empty(), true);
    }
    Optional<Person> person = accounts.authenticate(name, password);
    if (person.isPresent()) {
      db.sql("delete from accounts.sign_in_attempt where user_name = :name")
          .param("name", name)
          .update();
    }
    return new Attempt(person, false);
  }

  /** Counts this attempt with those before it; what no longer counts is forgotten. */
  private long count(String name) {
    long seconds = TimeUnit.MINUTES.toSeconds(MINUTES);
    db.sql(
            """
            delete from accounts.sign_in_attempt
            where at < clock_timestamp() - make_interval(secs => :seconds)
            """)
        .param("seconds", seconds)
        .update();
    db.sql("insert into accounts.sign_in_attempt (user_name) values (:name)")
        .param("name", name)
        .update();
    return db.sql("select count(*) from accounts.sign_in_attempt where user_name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }
}
