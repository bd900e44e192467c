package org.annum.local.load;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annum.local.LocalProblem;

/**
 * Whom a file of anonymous team feedback is about; the file itself does not say. It is the person
 * of the goals file, or, where a folder holds several, the one whose id the file's name contains.
 */
record FeedbackSubject(String employeeId, String period) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

  static FeedbackSubject of(Export feedback, List<Export> goals, String named) {
    List<Export> candidates =
        goals.stream()
            .filter(set -> named.isEmpty() || employee(set).equals(named))
            .filter(set -> goals.size() == 1 || !named.isEmpty() || isNamedBy(feedback, set))
            .toList();
    List<String> employees = candidates.stream().map(FeedbackSubject::employee).distinct().toList();
    if (employees.size() > 1 || (employees.isEmpty() && named.isEmpty())) {
      throw new LocalProblem(
          "whom %s is about cannot be told; say it with --subject EMPLOYEE"
              .formatted(feedback.name()));
    }
    String employee = employees.isEmpty() ? named : employees.get(0);
    return new FeedbackSubject(employee, period(feedback, candidates));
  }

  private static String period(Export feedback, List<Export> goals) {
    Matcher year = YEAR.matcher(feedback.name());
    if (year.find()) {
      return year.group(1);
    }
    return goals.stream()
        .map(set -> set.content().path("period").asText())
        .findFirst()
        .orElseThrow(
            () ->
                new LocalProblem(
                    "which year %s is about cannot be told; put the year into its name"
                        .formatted(feedback.name())));
  }

  private static boolean isNamedBy(Export feedback, Export goals) {
    return feedback.name().contains(employee(goals));
  }

  private static String employee(Export goals) {
    return goals.content().path("employee").asText();
  }
}
