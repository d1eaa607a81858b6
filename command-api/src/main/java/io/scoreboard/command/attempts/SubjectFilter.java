package io.scoreboard.command.attempts;

import io.scoreboard.auth.Identity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who was authenticated, so that refusals outside the handlers name the sender too. */
public final class SubjectFilter extends OncePerRequestFilter {

  /** For a place in the security chain after authentication. */
  public SubjectFilter() {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Identity who) {
      Attempt.of(request).by(who.subject());
    }
    chain.doFilter(request, response);
  }
}
