package io.scoreboard.bench;

import io.scoreboard.bench.questions.Plan;
import io.scoreboard.bench.questions.Question;
import io.scoreboard.bench.questions.Session;
import io.scoreboard.bench.report.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks one question after the other; one that breaks has a void answer, and the others are asked
 * all the same.
 */
record Suite(Plan plan) {

  List<Answer> ask(List<Question> questions) {
    List<Answer> answers = new ArrayList<>();
    try (Progress progress = Progress.ifOnTerminal();
        Session session = new Session(plan, progress::next)) {
      for (Question question : questions) {
        answers.add(ask(session, question));
      }
    }
    return answers;
  }

  private static Answer ask(Session session, Question question) {
    try {
      return question.ask(session);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.voided(question.label(), "interrupted");
    } catch (Exception e) {
      return Answer.voided(question.label(), Objects.toString(e.getMessage(), e.toString()));
    }
  }
}
