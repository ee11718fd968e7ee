package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Permissions;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who comes in: with name and password, over a session; nothing is open but the way in, what
 * everyone may read, and on this machine health and metrics. What a person may do is judged where
 * it is done, by {@link Permissions}.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class ConsoleSecurity {
  /** Nothing comes from elsewhere, nothing written in a page runs. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
          + " 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  /** What everyone may read needs neither session nor form. */
  @Bean
  @Order(1)
  SecurityFilterChain openToEveryone(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/v1/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .build();
  }

  @Bean
  SecurityFilterChain pages(HttpSecurity http, AuthenticationManager users) throws Exception {
    http.authenticationManager(users)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/masuk", "/aset/**", "/error")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(
                        (who, context) -> new AuthorizationDecision(mayMonitor(who.get(), context)))
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/masuk")
                    .usernameParameter("nama")
                    .passwordParameter("sandi")
                    .defaultSuccessUrl("/")
                    .failureHandler(
                        (request, response, failure) ->
                            response.sendRedirect(
                                request.getContextPath()
                                    + "/masuk?"
                                    + (failure instanceof LockedException ? "terkunci" : "gagal"))))
        .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    return http.build();
  }

  /** Metrics and health hold no person's value: open on the machine itself, else to operators. */
  private static boolean mayMonitor(Authentication who, RequestAuthorizationContext context) {
    boolean isOperator =
        who.getAuthorities().stream()
            .anyMatch(role -> List.of("operator", "admin").contains(role.getAuthority()));
    return isOperator || isFromHere(context.getRequest());
  }

  private static boolean isFromHere(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Bean
  AuthenticationManager users(SignIns signIns, Audit audit) {
    return asked -> {
      SignIns.Attempt attempt =
          signIns.attempt(asked.getName(), String.valueOf(asked.getCredentials()));
      if (attempt.isLocked()) {
        throw new LockedException("too many attempts");
      }
      Person person = attempt.person().orElseThrow(() -> new BadCredentialsException("not right"));
      audit.perform(
          new Audit.Request(person, Action.SIGN_IN, null, null, null), () -> person.name());
      return new UsernamePasswordAuthenticationToken(
          person.name(), null, List.of(new SimpleGrantedAuthority(person.role().code())));
    };
  }
}
