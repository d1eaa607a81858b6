package io.scoreboard.audit.replay;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.events.Identifiers;
import io.scoreboard.wire.IsoTime;
import io.scoreboard.wire.WireName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads the three shapes of events as this system writes them, token by token; anything else gives
 * null or an exception and is for another reader. For one thread.
 */
final class ShapeReader {

  private static final int COMMON =
      bit("type") | bit("actionId") | bit("occurredAt") | bit("sender");
  private static final int INCREMENT = COMMON | bit("userId") | bit("amount");
  private static final int SET = COMMON | bit("userId") | bit("value");
  private static final int REVOCATION = COMMON | bit("reason");

  private final JsonFactory json = // the usual pool is shared by all threads
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
  private final boolean detailed;

  private int seen;
  private String type = "";
  private String actionId = "";
  private String userId = "";
  private long amount;
  private long occurredAt;
  private String sender = "";
  private String reason = "";

  ShapeReader(boolean detailed) {
    this.detailed = detailed;
  }

  @Nullable Row read(LogRecord record, byte[] value) {
    seen = 0;
    userId = "";
    amount = 0;
    reason = "";
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), value)) {
      return readFields(parser) && isValid() ? row(record) : null;
    }
  }

  private boolean readFields(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      int bit = bit(name);
      if (bit == 0 || (seen & bit) != 0 || !take(name, parser)) {
        return false;
      }
      seen |= bit;
    }
    return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
  }

  private boolean take(String name, JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (name.equals("amount") || name.equals("value")) {
      amount = token == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
      return token == JsonToken.VALUE_NUMBER_INT;
    }
    if (token != JsonToken.VALUE_STRING || parser.getStringLength() == 0) {
      return false;
    }
    switch (name) {
      case "type" -> type = parser.getString();
      case "actionId" -> actionId = parser.getString();
      case "userId" -> userId = parser.getString();
      case "occurredAt" -> occurredAt = IsoTime.millis(parser.getString());
      case "sender" -> sender = detailed ? parser.getString() : "";
      default -> reason = detailed ? parser.getString() : "";
    }
    return true;
  }

  private boolean isValid() {
    return Identifiers.isActionId(actionId)
        && switch (kind()) {
          case INCREMENT -> seen == INCREMENT && Identifiers.isUserId(userId) && amount != 0;
          case SET -> seen == SET && Identifiers.isUserId(userId);
          case REVOCATION -> seen == REVOCATION;
          case null -> false;
        };
  }

  private @Nullable RowKind kind() {
    if (type.equals(WireName.SCORE_INCREMENTED.text())) {
      return RowKind.INCREMENT;
    }
    if (type.equals(WireName.SCORE_SET.text())) {
      return RowKind.SET;
    }
    return type.equals(WireName.ACTION_REVOKED.text()) ? RowKind.REVOCATION : null;
  }

  private @Nullable Row row(LogRecord at) {
    RowKind kind = kind();
    return kind == null
        ? null
        : new Row(
            kind,
            at.partition(),
            at.offset(),
            at.timestamp(),
            actionId,
            userId,
            amount,
            occurredAt,
            detailed ? EventReader.note(sender, reason) : "");
  }

  private static int bit(String name) {
    return switch (name) {
      case "type" -> 1;
      case "actionId" -> 1 << 1;
      case "userId" -> 1 << 2;
      case "amount" -> 1 << 3;
      case "value" -> 1 << 4;
      case "reason" -> 1 << 5;
      case "occurredAt" -> 1 << 6;
      case "sender" -> 1 << 7;
      default -> 0;
    };
  }
}
