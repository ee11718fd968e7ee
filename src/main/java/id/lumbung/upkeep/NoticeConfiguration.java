package id.lumbung.upkeep;

import id.lumbung.operations.Installation;
import id.lumbung.settings.JobsFolder;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Notices of {@code serve}. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
public class NoticeConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  NoticeTimer noticeTimer(
      JdbcClient db,
      TransactionTemplate transaction,
      JobsFolder jobs,
      Installation installation,
      JsonMapper json) {
    NoticeSettings settings = NoticeSettings.read(jobs);
    List<Channel> channels = new ArrayList<>();
    if (settings.mail().isOn()) {
      channels.add(
          new MailChannel(
              settings.mail(), installation.environment().get("LUMBUNG_MAIL_PASSWORD")));
    }
    if (settings.webhook().isOn()) {
      channels.add(new WebhookChannel(settings.webhook(), json));
    }
    return new NoticeTimer(new Notices(db, transaction, settings, channels));
  }
}
