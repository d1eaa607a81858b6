package io.scoreboard.gateway.feed;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes are read.
 *
 * @param rememberedUsers of how many users, those updated last, the newest version is known, so
 *     that a re-delivery is dropped exactly; about 200 bytes each
 */
@Validated
@ConfigurationProperties("scoreboard.gateway.feed")
public record FeedSettings(@DefaultValue("100000") @Min(1) int rememberedUsers) {}
