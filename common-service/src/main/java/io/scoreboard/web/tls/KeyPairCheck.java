package io.scoreboard.web.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Refuses certificates whose private key is another's, as they are for a moment, or for good, when
 * one of two files was renewed: with them every handshake fails, and nothing says so before.
 */
final class KeyPairCheck {

  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
  private static final byte[] PROBE = {1, 2, 3, 4};

  private KeyPairCheck() {}

  /**
   * Tries what each of them can sign.
   *
   * @throws GeneralSecurityException if a key does not belong to its certificate
   */
  static void require(KeyManager... managers) throws GeneralSecurityException {
    for (KeyManager manager : managers) {
      if (manager instanceof X509ExtendedKeyManager keys) {
        for (Map.Entry<String, String> kind : SIGNATURES.entrySet()) {
          for (String alias : orNone(keys.getServerAliases(kind.getKey(), null))) {
            require(kind.getValue(), keys.getPrivateKey(alias), keys.getCertificateChain(alias));
          }
        }
      }
    }
  }

  private static void require(String algorithm, PrivateKey key, X509Certificate[] chain)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(chain[0].getPublicKey());
    signature.update(PROBE);
    if (!signature.verify(signed)) {
      throw new InvalidKeyException("the private key does not belong to the certificate");
    }
  }

  private static String[] orNone(String @Nullable [] aliases) {
    return aliases == null ? new String[0] : aliases;
  }
}
