package id.lumbung.console;

import id.lumbung.accounts.Accounts;
import id.lumbung.intake.Folders;
import id.lumbung.pipeline.SubmissionSettings;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** The pages, of {@code serve} alone. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
@Import({
  Api.class,
  AuditPage.class,
  ConsoleSecurity.class,
  DataPages.class,
  Desk.class,
  Faults.class,
  HomePage.class,
  JoinPages.class,
  LetterList.class,
  HeadingPages.class,
  LetterPage.class,
  ScopePages.class,
  OriginPage.class,
  PublishPage.class,
  Publishing.class,
  QualityPage.class,
  ReplayPages.class,
  ReviewPages.class,
  RunActPages.class,
  RunPages.class,
  LiveRuns.class,
  SettingsPage.class,
  TemplatePage.class,
  UploadPages.class,
  UserPages.class
})
public class ConsoleConfiguration implements WebMvcConfigurer {
  /** The parameter that changes the language of all further pages. */
  static final String LANGUAGE = "bahasa";

  /** Room for the other fields of a form with a file. */
  private static final long FORM_BYTES = 1 << 20;

  private static final Duration LONG = Duration.ofDays(365);

  private final Accounts accounts;
  private final LocaleResolver locales = locales();
  private final Frame frame;

  ConsoleConfiguration(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.frame = new Frame(locales, clock);
  }

  /** Files of pages bear their content's hash in their address, so that they may be kept long. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/aset/**")
        .addResourceLocations(
            "classpath:/console/assets/", "classpath:/META-INF/resources/webjars/")
        .setCacheControl(CacheControl.maxAge(LONG).cachePrivate())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName(LANGUAGE);
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
    WebContentInterceptor documents = new WebContentInterceptor();
    documents.addCacheMapping(CacheControl.noCache(), "/api/v1/**");
    registry.addInterceptor(documents);
    registry.addInterceptor(new Welcome(accounts, frame)).excludePathPatterns("/aset/**");
  }

  @Bean
  Frame frame() {
    return frame;
  }

  @Bean
  LocaleResolver localeResolver() {
    return locales;
  }

  private static LocaleResolver locales() {
    CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE);
    resolver.setDefaultLocale(Locale.forLanguageTag("id"));
    resolver.setCookieMaxAge(LONG);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Strict");
    return resolver;
  }

  /** Who has the document already is told so, and not sent it again. */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedDocuments() {
    ShallowEtagHeaderFilter marks = new ShallowEtagHeaderFilter();
    // A strong mark would keep the server from packing the document.
    marks.setWriteWeakETag(true);
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(marks);
    filter.addUrlPatterns("/api/v1/*");
    return filter;
  }

  /** What is sent is kept where nobody else may look, and no larger than a file may be. */
  @Bean
  MultipartConfigElement uploads(Folders folders, SubmissionSettings settings) {
    long most = settings.limits().fileBytes();
    return new MultipartConfigElement(
        folders.trials().toAbsolutePath().toString(), most, most + FORM_BYTES, 0);
  }

  @Bean
  FilterRegistrationBean<UploadGate> uploadGate(SubmissionSettings settings) {
    FilterRegistrationBean<UploadGate> gate =
        new FilterRegistrationBean<>(new UploadGate(settings.limits().fileBytes() + FORM_BYTES));
    gate.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
    return gate;
  }

  @Bean
  ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
    return new ResourceUrlEncodingFilter();
  }

  /** Texts come from our bundles, whose placeholders have names. */
  @Bean
  SpringTemplateEngine templateEngine(List<ITemplateResolver> resolvers) {
    SpringTemplateEngine engine =
        new SpringTemplateEngine() {
          @Override
          protected void initializeSpringSpecific() {
            setMessageResolver(new PageTexts());
          }
        };
    resolvers.forEach(engine::addTemplateResolver);
    return engine;
  }
}
