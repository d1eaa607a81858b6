package io.scoreboard.audit.log;

import java.util.function.Consumer;

/**
 * Part of a topic as a log, with those records as well that transactions took back: the pipeline
 * reads them too.
 */
public record TopicSource(KafkaLog kafka, String topic, Span span, Pace pace)
    implements RecordSource {

  @Override
  public long size() {
    return span.size();
  }

  @Override
  public void read(Consumer<LogRecord> reader) {
    kafka.read(
        topic,
        span,
        Isolation.ALL,
        record -> {
          pace.step();
          reader.accept(record);
        });
  }
}
