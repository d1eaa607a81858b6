package io.scoreboard.auth;

import static io.scoreboard.auth.Fixtures.EC;
import static io.scoreboard.auth.Fixtures.ED;
import static io.scoreboard.auth.Fixtures.RSA;
import static io.scoreboard.auth.Fixtures.claims;
import static io.scoreboard.auth.Fixtures.jwk;
import static io.scoreboard.auth.Fixtures.jwks;
import static io.scoreboard.auth.Fixtures.signed;
import static io.scoreboard.auth.Fixtures.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.SignatureAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {

  @TempDir private Path directory;

  @Test
  void acceptsEachKindOfKeyByItsName() {
    JwtTokenVerifier verifier =
        verifier(
            jwks(
                jwk("rsa", RSA.getPublic()), jwk("ec", EC.getPublic()), jwk("ed", ED.getPublic())));

    assertThat(verifier.verify(token("rsa", RSA.getPrivate())).is(Role.BACKEND)).isTrue();
    assertThat(verifier.verify(token("ec", EC.getPrivate())).is(Role.BACKEND)).isTrue();
    assertThat(verifier.verify(token("ed", ED.getPrivate())).is(Role.BACKEND)).isTrue();
  }

  @Test
  void refusesATokenOfAnotherKeyOrWithoutItsName() {
    JwtTokenVerifier verifier =
        verifier(jwks(jwk("rsa", RSA.getPublic()), jwk("ec", EC.getPublic())));
    KeyPair stranger = Jwts.SIG.RS256.keyPair().build();

    Fixtures.assertRefused(verifier, token("rsa", stranger.getPrivate()), "signature");
    Fixtures.assertRefused(verifier, token("ec", RSA.getPrivate()), "algorithm");
    Fixtures.assertRefused(verifier, token("unknown", RSA.getPrivate()), "key of the token");
    Fixtures.assertRefused(
        verifier, Fixtures.full().signWith(RSA.getPrivate()).compact(), "key of the token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS384", "RS512", "PS256", "PS384", "PS512"})
  void refusesTheKeyWithAnotherAlgorithm(String algorithm) {
    JwtTokenVerifier verifier = verifier(jwks(jwk("rsa", RSA.getPublic())));
    var other = (SignatureAlgorithm) Jwts.SIG.get().forKey(algorithm);
    String token =
        Fixtures.full().header().keyId("rsa").and().signWith(RSA.getPrivate(), other).compact();

    Fixtures.assertRefused(verifier, token, "algorithm");
  }

  @Test
  void refusesThePublicKeyUsedAsASecret() {
    JwtTokenVerifier verifier = verifier(jwks(jwk("rsa", RSA.getPublic())));
    String header = "{\"alg\":\"HS256\",\"kid\":\"rsa\"}";
    byte[] der = RSA.getPublic().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(der));

    Fixtures.assertRefused(verifier, signed(header, claims(), "HmacSHA256", der), "algorithm");
    Fixtures.assertRefused(
        verifier,
        signed(header, claims(), "HmacSHA256", pem.getBytes(StandardCharsets.UTF_8)),
        "algorithm");
  }

  @Test
  void passesOverKeysThatCannotSignTokens() {
    String usable = jwk("rsa", RSA.getPublic());
    JwtTokenVerifier verifier =
        verifier(
            jwks(
                usable,
                jwk("p384", Jwts.SIG.ES384.keyPair().build().getPublic()),
                jwk("x", Jwks.CRV.X25519.keyPair().build().getPublic()),
                jwk("ed448", Jwks.CRV.Ed448.keyPair().build().getPublic()),
                jwk("enc", RSA.getPublic()).replaceFirst("}$", ",\"use\":\"enc\"}"),
                jwk("ps", RSA.getPublic()).replaceFirst("}$", ",\"alg\":\"PS256\"}"),
                "{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"%s\"}".formatted("A".repeat(43)),
                "{\"kty\":\"new\",\"kid\":\"n\"}"));

    assertThat(verifier.verify(token("rsa", RSA.getPrivate())).subject()).isEqualTo("alice");
    Fixtures.assertRefused(verifier, token("enc", RSA.getPrivate()), "key of the token");
    Fixtures.assertRefused(verifier, token("ps", RSA.getPrivate()), "key of the token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "no json",
        "{\"keys\":[]}",
        "{\"keys\":{}}",
        "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"AAAA\"}]}"
      })
  void willNotStartWithoutAUsableKey(String json) {
    assertThatThrownBy(() -> verifier(json))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("SCOREBOARD_JWT_JWKS");
  }

  @Test
  void willNotStartWithAPrivateKey() {
    String json = Jwks.UNSAFE_JSON(Jwks.builder().key(RSA.getPrivate()).id("rsa").build());

    assertThatThrownBy(() -> verifier(jwks(json)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("private key");
  }

  @Test
  void willNotStartWithTwoKeysOfOneName() {
    assertThatThrownBy(() -> verifier(jwks(jwk("a", RSA.getPublic()), jwk("a", EC.getPublic()))))
        .hasMessageContaining("same kid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/does/not/exist", "", "ftp://x/y", "http://", "https://bad host/", "\0"})
  void willNotStartWithoutTheFile(String location) {
    assertThatThrownBy(
            () ->
                JwtTokenVerifier.withKeySet(location, Fixtures.ISSUER, Fixtures.CLOCK, new Heard()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("SCOREBOARD_JWT_JWKS");
  }

  private JwtTokenVerifier verifier(String json) {
    Path file = directory.resolve("jwks.json");
    try {
      Files.writeString(file, json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return JwtTokenVerifier.withKeySet(
        file.toString(), Fixtures.ISSUER, Fixtures.CLOCK, new Heard());
  }
}
