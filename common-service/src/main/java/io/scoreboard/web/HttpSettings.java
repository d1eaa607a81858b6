package io.scoreboard.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What every HTTP edge accepts.
 *
 * @param maxBody the longest request body
 */
@Validated
@ConfigurationProperties("scoreboard.http")
record HttpSettings(@DefaultValue("16KB") DataSize maxBody) {}
