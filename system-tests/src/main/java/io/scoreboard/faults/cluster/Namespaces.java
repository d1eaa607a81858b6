package io.scoreboard.faults.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A network namespace for each process, joined by a bridge (ip-netns(8)); a cut drops all packets
 * inside the namespace, so that peers see silence and no refusal. Needs root, {@code ip} and {@code
 * iptables}. What a killed run left behind is named after its process id.
 */
final class Namespaces implements Network {

  private final long id = ProcessHandle.current().pid() % 100_000;
  private final String bridge = "sbf" + id;
  private final String subnet = "10.231." + id % 250;
  private final Set<Integer> made = new TreeSet<>();

  Namespaces() {
    Shell.run("ip", "link", "add", bridge, "type", "bridge");
    Shell.run("ip", "addr", "add", subnet + ".254/24", "dev", bridge);
    Shell.run("ip", "link", "set", bridge, "up");
  }

  static boolean available() {
    String probe = "sbf-probe-" + ProcessHandle.current().pid();
    boolean works =
        Files.isDirectory(Path.of("/proc/self/ns"))
            && Shell.isRoot()
            && Shell.succeeds("ip", "netns", "add", probe)
            && Shell.succeeds("ip", "netns", "exec", probe, "iptables", "-L", "-n");
    Shell.succeeds("ip", "netns", "del", probe);
    return works;
  }

  @Override
  public String addressOf(int number) {
    if (made.add(number)) {
      make(number);
    }
    return subnet + "." + number;
  }

  private void make(int number) {
    String space = space(number);
    String outside = "sbf" + id + "v" + number;
    Shell.run("ip", "netns", "add", space);
    Shell.run("ip", "link", "add", outside, "type", "veth", "peer", "name", "eth0", "netns", space);
    Shell.run("ip", "link", "set", outside, "master", bridge, "up");
    inside(number, "ip", "addr", "add", subnet + "." + number + "/24", "dev", "eth0");
    inside(number, "ip", "link", "set", "eth0", "up");
    inside(number, "ip", "link", "set", "lo", "up");
  }

  private void inside(int number, String... command) {
    Shell.run(at(number, List.of(command)).toArray(String[]::new));
  }

  @Override
  public List<String> at(int number, List<String> command) {
    List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", space(number)));
    all.addAll(command);
    return all;
  }

  private String space(int number) {
    return "sbf-" + id + "-" + number;
  }

  @Override
  public boolean canCut() {
    return true;
  }

  @Override
  public void cut(int number) {
    inside(number, "iptables", "-A", "INPUT", "!", "-i", "lo", "-j", "DROP");
    inside(number, "iptables", "-A", "OUTPUT", "!", "-o", "lo", "-j", "DROP");
  }

  @Override
  public void heal(int number) {
    inside(number, "iptables", "-F");
  }

  @Override
  public void close() {
    made.forEach(number -> Shell.succeeds("ip", "netns", "del", space(number)));
    Shell.succeeds("ip", "link", "del", bridge);
  }
}
