package io.scoreboard.system.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A JWT put together by hand, member by member, right or wrong. Values are JSON. */
final class Jwt {

  private final Map<String, String> header = new LinkedHashMap<>(Map.of("alg", "\"HS256\""));
  private final Map<String, String> claims = new LinkedHashMap<>();
  private String key;

  /** A good one of a viewer named mallory, for ten minutes. */
  Jwt(String issuer, String key) {
    this.key = key;
    claims.put("iss", '"' + issuer + '"');
    claims.put("aud", "\"scoreboard\"");
    claims.put("sub", "\"mallory\"");
    claims.put("exp", Long.toString(Instant.now().getEpochSecond() + 600));
    claims.put("roles", "[\"viewer\"]");
  }

  Jwt subject(String subject) {
    return claim("sub", '"' + subject + '"');
  }

  Jwt roles(String... roles) {
    return claim("roles", Arrays.stream(roles).map(role -> '"' + role + '"').toList().toString());
  }

  Jwt claim(String name, String json) {
    claims.put(name, json);
    return this;
  }

  Jwt without(String claim) {
    claims.remove(claim);
    return this;
  }

  Jwt header(String name, String json) {
    header.put(name, json);
    return this;
  }

  Jwt key(String other) {
    key = other;
    return this;
  }

  String sign() {
    return sign("HmacSHA256");
  }

  String sign(String algorithm) {
    return sign(text(header), text(claims), algorithm, key.getBytes(StandardCharsets.UTF_8));
  }

  /** With no signature. */
  String unsigned() {
    return base64(text(header)) + "." + base64(text(claims)) + ".";
  }

  String key() {
    return key;
  }

  String payload() {
    return text(claims);
  }

  /** Whatever texts, signed. */
  static String sign(String header, String payload, String algorithm, byte[] key) {
    String content = base64(header) + "." + base64(payload);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String text(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> '"' + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
