package org.annum.feedback.round.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Brute force against random rounds. The attacker is stronger than any real one: to her every
 * average is exact and every count is known, and she combines all published figures linearly. She
 * must not be able to isolate any set of fewer than k anonymous answers to an item.
 */
class DifferencingAttackTest {
  private static final int ROUNDS = 400;
  private static final List<String> ITEMS = List.of("a", "b", "c");
  private static final List<RaterGroup> GROUPS =
      Stream.of(RaterGroup.values()).filter(group -> !group.isAttributed()).toList();

  @Test
  void shouldIsolateNoSetBelowTheThresholdFromWhatIsPublished() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20241124L);
    int cutsSeen = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int threshold = 3 + random.nextInt(4);
      List<Answer> answers = randomAnswers(random);
      List<double[]> published = published(threshold, answers);
      cutsSeen += published.size();
      assertNothingIsolated(threshold, answers, published, "round " + round);
    }
    assertThat(cutsSeen).as("figures the attacker had to work with").isGreaterThan(ROUNDS);
  }

  @Test
  void shouldIsolateAHiddenGroupWhenThePolicyWereNaive() {
    // The attacker is able to attack: with every group of k shown and the total shown, too.
    List<double[]> naive = List.of(cut("a", List.of(RaterGroup.PEER)), cut("a", GROUPS));
    double[] hidden = cut("a", List.of(RaterGroup.REPORT, RaterGroup.INTERNAL_CUSTOMER));

    assertThat(Span.of(naive).contains(hidden)).isTrue();
    assertThat(Span.of(naive).contains(cut("a", List.of(RaterGroup.REPORT)))).isFalse();
  }

  private static void assertNothingIsolated(
      int threshold, List<Answer> answers, List<double[]> published, String round) {
    Span span = Span.of(published);
    for (String item : ITEMS) {
      for (int subset = 1; subset < 1 << GROUPS.size(); subset++) {
        List<RaterGroup> groups = subset(subset);
        long size = groups.stream().mapToLong(group -> count(answers, group, item)).sum();
        boolean protectedSet =
            size < threshold && groups.stream().allMatch(g -> count(answers, g, item) > 0);
        if (protectedSet) {
          assertThat(span.contains(cut(item, groups)))
              .as("%s isolates %s of item %s (%d < %d)", round, groups, item, size, threshold)
              .isFalse();
        }
      }
    }
  }

  private static List<double[]> published(int threshold, List<Answer> answers) {
    RoundResult result = RoundCalculator.result(new Threshold(threshold), ITEMS, answers);
    List<double[]> cuts = new ArrayList<>();
    for (GroupResult group : result.groups()) {
      if (!group.attributed() && group.shown()) {
        group.items().forEach(item -> cuts.add(cut(item.item(), List.of(group.group()))));
        cuts.add(sum(group.items(), group.group()));
      }
    }
    result.combined().forEach(item -> cuts.add(cut(item.item(), answering(answers, item.item()))));
    return cuts;
  }

  private static List<RaterGroup> answering(List<Answer> answers, String item) {
    return GROUPS.stream().filter(group -> count(answers, group, item) > 0).toList();
  }

  private static double[] sum(List<ItemResult> items, RaterGroup group) {
    double[] sum = new double[ITEMS.size() * GROUPS.size()];
    items.forEach(item -> sum[cell(item.item(), group)] = 1);
    return sum;
  }

  private static double[] cut(String item, List<RaterGroup> groups) {
    double[] cut = new double[ITEMS.size() * GROUPS.size()];
    groups.forEach(group -> cut[cell(item, group)] = 1);
    return cut;
  }

  private static int cell(String item, RaterGroup group) {
    return ITEMS.indexOf(item) * GROUPS.size() + GROUPS.indexOf(group);
  }

  private static List<RaterGroup> subset(int bits) {
    return GROUPS.stream().filter(group -> (bits >> GROUPS.indexOf(group) & 1) == 1).toList();
  }

  private static long count(List<Answer> answers, RaterGroup group, String item) {
    return answers.stream()
        .filter(answer -> answer.group() == group && answer.ratings().containsKey(item))
        .count();
  }

  private static List<Answer> randomAnswers(RandomGenerator random) {
    List<Answer> answers = new ArrayList<>();
    for (RaterGroup group : RaterGroup.values()) {
      int raters = group.isAttributed() ? random.nextInt(2) : random.nextInt(9);
      for (int i = 0; i < raters; i++) {
        Map<String, Integer> ratings = new HashMap<>();
        for (String item : ITEMS) {
          if (random.nextInt(8) > 0) {
            ratings.put(item, 1 + random.nextInt(5));
          }
        }
        answers.add(new Answer(group, ratings, null));
      }
    }
    return answers;
  }
}
