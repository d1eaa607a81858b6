package io.scoreboard.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What every HTTP edge accepts.
 *
 * @param maxBody the longest request body
 * @param backlog how many new connections may wait to be accepted, the {@code backlog} of {@code
 *     listen(2)}; the system drops what comes beyond, and its sender tries again after a second.
 *     Systems have a limit of their own ({@code net.core.somaxconn}) and take the smaller
 */
@Validated
@ConfigurationProperties("scoreboard.http")
record HttpSettings(
    @DefaultValue("16KB") DataSize maxBody, @DefaultValue("4096") @Min(1) int backlog) {}
