package io.scoreboard.gateway.board;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may read the top ten.
 *
 * @param top10Public whether {@code GET /api/score/top10} needs no token
 */
@Validated
@ConfigurationProperties("scoreboard.gateway")
public record TopTenSettings(@DefaultValue("true") boolean top10Public) {}
