package io.scoreboard.standalone.demo;

import java.util.List;
import java.util.stream.IntStream;

/** One made-up player. */
record Player(String userId, String username) {

  private static final List<String> NAMES =
      List.of(
          "Ada", "Bao", "Carlos", "Dalia", "Emeka", "Freya", "Goran", "Hana", "Ines", "Jonas",
          "Kofi", "Leila", "Mateo", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Sven", "Tomoko",
          "Umar", "Valeria", "Wanjiru", "Xia", "Yusuf", "Zofia", "Amélie", "Björn", "Chiara",
          "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Imani", "Jaya", "Kenji", "Lucía", "Malik",
          "Noor", "Ola", "Paula", "Rafael", "Sanna", "Thabo", "Ulla", "Viktor", "Wei", "Yara",
          "Zeno");

  /** That many different ones, the same each time. */
  static List<Player> cast(int count) {
    return IntStream.range(0, count).mapToObj(Player::numbered).toList();
  }

  private static Player numbered(int index) {
    String name = NAMES.get(index % NAMES.size());
    int round = index / NAMES.size() + 1;
    String userId = "player-%03d".formatted(index + 1);
    return new Player(userId, round == 1 ? name : name + " " + round);
  }
}
