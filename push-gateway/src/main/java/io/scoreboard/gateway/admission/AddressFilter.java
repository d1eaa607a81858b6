package io.scoreboard.gateway.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts handshakes by address, before a token is looked at: forged ones cost work as well. */
public final class AddressFilter extends OncePerRequestFilter {

  private final Admission admission;

  /** Asks the admission; a refusal ends the request with 429. */
  public AddressFilter(Admission admission) {
    this.admission = admission;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    admission.knock(request.getRemoteAddr());
    chain.doFilter(request, response);
  }
}
