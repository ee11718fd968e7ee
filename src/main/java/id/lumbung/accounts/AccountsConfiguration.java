package id.lumbung.accounts;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Users and what they did. */
@Configuration(proxyBeanMethods = false)
@Import({Accounts.class, Audit.class, SignIns.class})
public class AccountsConfiguration {}
