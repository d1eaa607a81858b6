package io.scoreboard.gateway.page;

import static org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN;

import io.scoreboard.web.ApiSecurity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the live page at {@code /}: to everyone, with nothing but its own files and data. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration implements WebMvcConfigurer {

  private static final String[] FILES = {"/index.html", "/*.css", "/*.js", "/favicon.svg"};

  /** In {@code connect-src}, 'self' covers a WebSocket to the same host and port (CSP level 3). */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  /** Asked for again each time, sent again only when changed. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(FILES)
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false) // the same in every release: builds are reproducible
        .setEtagGenerator(new ContentTags());
  }

  @Bean
  @Order(33)
  SecurityFilterChain gatewayPageSecurity(HttpSecurity http, ApiSecurity security) {
    return security
        .prepare(http)
        .headers(headers -> headers.crossOriginOpenerPolicy(opener -> opener.policy(SAME_ORIGIN)))
        .securityMatchers(matchers -> matchers.requestMatchers("/").requestMatchers(FILES))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterAfter(PageConfiguration::describe, AuthorizationFilter.class)
        .build();
  }

  /** No browser has to guess what the files are encoded in, and all know what the page may do. */
  private static void describe(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ((HttpServletResponse) response).setHeader("Content-Security-Policy", POLICY);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    chain.doFilter(request, response);
  }
}
