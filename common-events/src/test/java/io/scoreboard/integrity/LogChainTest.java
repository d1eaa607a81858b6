package io.scoreboard.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The expected digests were computed with Python's hashlib and struct. */
class LogChainTest {

  private static final byte[] KEY = "a-1".getBytes(UTF_8);
  private static final byte[] VALUE = "{}".getBytes(UTF_8);

  private final RecordDigest digest = new RecordDigest();

  @Test
  void aLeafIsTheDigestOfTheCanonicalBytes() {
    assertThat(hex(digest.leaf(3, 42, 1_700_000_000_123L, KEY, VALUE)))
        .isEqualTo("164ef44dc916546b76e957cb25dbdfbf672679e174e60cef7a83fddfe1c2afa5");
  }

  @Test
  void aLongRecordIsDigestedLikeAShortOne() throws Exception {
    byte[] value = new byte[100_000];
    Arrays.fill(value, (byte) 'x');
    ByteBuffer canonical = ByteBuffer.allocate(21 + 4 + KEY.length + 4 + value.length);
    canonical.put((byte) 0).putInt(3).putLong(42).putLong(7);
    canonical.putInt(KEY.length).put(KEY).putInt(value.length).put(value);
    byte[] expected = MessageDigest.getInstance("SHA-256").digest(canonical.array());

    assertThat(digest.leaf(3, 42, 7, KEY, value)).isEqualTo(expected);
    assertThat(hex(digest.leaf(3, 42, 1_700_000_000_123L, KEY, VALUE)))
        .isEqualTo(hex(new RecordDigest().leaf(3, 42, 1_700_000_000_123L, KEY, VALUE)));
  }

  @Test
  void aMissingKeyOrValueHasItsOwnDigest() {
    assertThat(hex(digest.leaf(0, 0, -1, null, null)))
        .isEqualTo("de36c892c3fe1d9fc594ba6f53511c8fb6f84b9d9db658ea5ffb0ce40c2d7bff");
    assertThat(digest.leaf(0, 0, -1, new byte[0], null))
        .isNotEqualTo(digest.leaf(0, 0, -1, null, new byte[0]));
  }

  @Test
  void theChainLinksTheLeafToWhatCameBefore() {
    LogChain chain =
        LogChain.empty().append(42, digest.leaf(3, 42, 1_700_000_000_123L, KEY, VALUE), digest);
    assertThat(chain.hex())
        .isEqualTo("8ba55feeed66323d26e187c8101691ab720559f718f62366162fd9aa3073baa0");
    assertThat(chain.next()).isEqualTo(43);
    assertThat(chain.count()).isEqualTo(1);
  }

  @Test
  void everyPartOfARecordMatters() {
    Stream<byte[]> leaves =
        Stream.of(
            digest.leaf(1, 2, 3, KEY, VALUE),
            digest.leaf(9, 2, 3, KEY, VALUE),
            digest.leaf(1, 9, 3, KEY, VALUE),
            digest.leaf(1, 2, 9, KEY, VALUE),
            digest.leaf(1, 2, 3, VALUE, VALUE),
            digest.leaf(1, 2, 3, KEY, KEY));
    assertThat(leaves.map(LogChainTest::hex)).doesNotHaveDuplicates();
  }

  @Test
  void bytesCannotMoveFromKeyToValue() {
    assertThat(digest.leaf(1, 2, 3, "ab".getBytes(UTF_8), "c".getBytes(UTF_8)))
        .isNotEqualTo(digest.leaf(1, 2, 3, "a".getBytes(UTF_8), "bc".getBytes(UTF_8)));
  }

  @Test
  void theOrderOfRecordsMatters() {
    byte[] one = digest.leaf(0, 0, 0, KEY, VALUE);
    byte[] two = digest.leaf(0, 1, 0, KEY, VALUE);
    assertThat(LogChain.empty().append(0, one, digest).append(1, two, digest).hex())
        .isNotEqualTo(LogChain.empty().append(0, two, digest).append(1, one, digest).hex());
  }

  @Test
  void goesOnFromACheckpoint() {
    LogChain chain = LogChain.empty().append(0, digest.leaf(0, 0, 0, KEY, VALUE), digest);
    Checkpoint checkpoint = new Checkpoint(0, 0, 1, 1, chain.hex(), "AQIDBAUGBwg=");
    byte[] next = digest.leaf(0, 1, 0, KEY, VALUE);
    assertThat(checkpoint.chain().append(1, next, digest).hex())
        .isEqualTo(chain.append(1, next, digest).hex());
  }

  @Test
  void refusesACheckpointThatCannotBe() {
    String hash = LogChain.empty().hex();
    assertThatThrownBy(() -> new Checkpoint(0, 2, 1, 1, hash, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint(0, 0, 1, 1, "00", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint(0, 0, 1, 1, hash, "AQ=="))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
