package io.scoreboard.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and its self-signed certificate for {@code localhost}, in the files that servers read.
 *
 * @param store PKCS #12, with the password {@value #PASSWORD}
 * @param certificate PEM
 * @param key PEM
 */
public record Certificate(Path store, Path certificate, Path key) {

  public static final String PASSWORD = "for-tests-only";

  /** Makes a new one in the directory. */
  public static Certificate make(Path directory) {
    try {
      Path store = directory.resolve("server.p12");
      Files.deleteIfExists(store);
      keytool(store);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      Key key = keys.getKey("server", PASSWORD.toCharArray());
      return new Certificate(
          store,
          pem(directory, "CERTIFICATE", keys.getCertificate("server").getEncoded()),
          pem(directory, "PRIVATE KEY", key.getEncoded()));
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client that trusts this certificate and no other. */
  public HttpClient trusting() {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(in, PASSWORD.toCharArray());
      trusted.setCertificateEntry("server", own.getCertificate("server"));
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(context).build();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path store) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> options =
        List.of(
            ("-genkeypair -alias server -keyalg EC -validity 2 -dname CN=localhost"
                    + " -ext SAN=dns:localhost,ip:127.0.0.1 -storetype PKCS12")
                .split(" ", -1));
    List<String> command = new java.util.ArrayList<>(List.of(tool.toString()));
    command.addAll(options);
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", store.toString()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("keytool failed");
    }
  }

  private static Path pem(Path directory, String kind, byte[] der) throws IOException {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String text = "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, base64);
    Path file = directory.resolve(kind.replace(' ', '-') + ".pem");
    return Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
  }
}
