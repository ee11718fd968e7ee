package id.lumbung.upkeep;

import id.lumbung.upkeep.NoticeSettings.Mail;
import id.lumbung.upkeep.NoticeSettings.Security;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices by mail. */
final class MailChannel implements Channel {
  private static final String PATIENCE_MILLIS = "10000";

  private final Mail settings;
  private final JavaMailSenderImpl server = new JavaMailSenderImpl();

  MailChannel(Mail settings, @Nullable String password) {
    this.settings = settings;
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setDefaultEncoding("UTF-8");
    Properties properties = server.getJavaMailProperties();
    if (!settings.user().isBlank()) {
      server.setUsername(settings.user());
      server.setPassword(password);
      properties.setProperty("mail.smtp.auth", "true");
    }
    if (settings.security() == Security.STARTTLS) {
      properties.setProperty("mail.smtp.starttls.enable", "true");
      properties.setProperty("mail.smtp.starttls.required", "true");
    } else if (settings.security() == Security.TLS) {
      properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public void tell(Notice notice) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(settings.to().toArray(String[]::new));
    message.setSubject(notice.title());
    message.setText(notice.text());
    server.send(message);
  }
}
