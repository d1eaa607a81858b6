/** What hostile senders try, one test id a line, against one running Scoreboard. */
@org.jspecify.annotations.NullMarked
package io.scoreboard.system.security;
