package io.scoreboard.system.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where a text is found: in any record of any topic, and in any file of Kafka or a service. */
final class Traces {

  private final Map<String, Object> client;
  private final List<Path> directories;

  /** In that cluster of one node, and in those directories. */
  Traces(String bootstrapServers, List<Path> directories) throws Exception {
    this.client =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_uncommitted");
    this.directories = new ArrayList<>(directories);
    try (Admin admin = Admin.create(client)) {
      int node = admin.describeCluster().nodes().get().iterator().next().id();
      admin.describeLogDirs(List.of(node)).allDescriptions().get().values().stream()
          .flatMap(logs -> logs.keySet().stream())
          .map(Path::of)
          .forEach(this.directories::add);
    }
  }

  /** The topics whose records hold one of the texts, in key, value or headers. */
  Set<String> topicsWith(String... texts) throws Exception {
    try (Admin admin = Admin.create(client);
        var consumer =
            new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          admin
              .describeTopics(admin.listTopics().names().get())
              .allTopicNames()
              .get()
              .values()
              .stream()
              .flatMap(
                  topic ->
                      topic.partitions().stream()
                          .map(it -> new TopicPartition(topic.name(), it.partition())))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      Set<String> found = new TreeSet<>();
      while (all.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> look(record, texts, found));
      }
      return found;
    }
  }

  private static void look(
      ConsumerRecord<byte[], byte[]> record, String[] texts, Set<String> found) {
    Stream<byte[]> parts =
        Stream.concat(
            Stream.of(record.headers().toArray()).map(Header::value),
            Stream.concat(Stream.ofNullable(record.key()), Stream.ofNullable(record.value())));
    if (parts.anyMatch(bytes -> holds(bytes, texts))) {
      found.add(record.topic());
    }
  }

  /** The files that hold one of the texts; Kafka's indexes hold offsets and times alone. */
  Set<String> filesWith(String... texts) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path directory : directories) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(directory)) {
        files = all.filter(file -> !file.toString().endsWith("index")).toList();
      }
      for (Path file : files) {
        if (Files.isRegularFile(file) && holds(content(file), texts)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  private static byte[] content(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) { // Kafka deletes while we look
      return new byte[0];
    }
  }

  private static boolean holds(byte[] bytes, String[] texts) {
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    return Stream.of(texts).anyMatch(content::contains);
  }
}
