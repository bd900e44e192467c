package org.annum.systemtests;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.annum.systemtests.YearOfWork.Answer;
import org.annum.systemtests.YearOfWork.Deal;
import org.annum.systemtests.YearOfWork.Preparation;
import org.annum.systemtests.YearOfWork.Rating;
import org.annum.systemtests.YearOfWork.Remark;
import org.annum.systemtests.YearOfWork.Task;
import org.jspecify.annotations.Nullable;

/** The figures of a year straight from its facts, by the definitions and nothing of the product. */
final class IndependentFigures {
  private static final int FEWEST_PEERS = 5;
  private static final BigDecimal CAP = new BigDecimal("1.2");

  private final YearOfWork work;

  IndependentFigures(YearOfWork work) {
    this.work = work;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("employee", work.person().id()).put("period", Integer.toString(work.year()));
    ObjectNode completed = json.putObject("follow_ups_completed");
    ObjectNode monthly = completed.putObject("monthly");
    completedByMonth().forEach((month, count) -> monthly.put(month.toString(), count));
    completed.put("total", completed().size());
    completed.put("monthly_average", four(monthlyAverage()));
    json.put("task_completion_rate", four(completionRate()));
    json.put("follow_up_accuracy", four(accuracy()));
    json.put("on_time_rate", four(onTime(task -> true)));
    json.put("on_time_rate_high", four(onTimeHigh()));
    json.put("on_time_rate_other", four(onTime(task -> !task.priority().equals("HIGH"))));
    json.put(
        "late_or_missed_high",
        due(work.year()).stream()
            .filter(task -> task.priority().equals("HIGH") && !isOnTime(task))
            .count());
    sales(json);
    feedback(json);
    goals(json.putObject("goal_attainment"));
    nextQuarter(json.putObject("q1_" + (work.year() + 1)));
    return json;
  }

  private void sales(ObjectNode json) {
    List<Deal> won = work.deals().stream().filter(Deal::won).toList();
    json.put("supported_sales", two(supportedSales()));
    json.put("team_target", two(work.targets().teamAmount()));
    json.put("supported_sales_share", four(salesShare()));
    json.put("won_deals", won.size());
    json.put("conversion_rate", four(ratio(won.size(), work.deals().size())));
    json.put(
        "sales_cycle_days",
        four(
            mean(
                won.stream()
                    .map(deal -> ChronoUnit.DAYS.between(deal.opened(), deal.closed()))
                    .map(BigDecimal::valueOf)
                    .toList())));
  }

  private void feedback(ObjectNode json) {
    json.put("csat", four(csat()));
    json.put("csat_responses", work.answers().size());
    json.put("csat_low", work.answers().stream().filter(answer -> answer.score() <= 2).count());
    json.put("remarks_negative", work.remarks().stream().filter(Remark::negative).count());
    ObjectNode preparation = json.putObject("prep_minutes");
    BigDecimal before = preparation(work.year() - 1);
    BigDecimal now = preparation(work.year());
    preparation.put("baseline_" + (work.year() - 1), four(before));
    preparation.put("actual_" + work.year(), four(now));
    preparation.put("change", four(change(now, before)));
    ObjectNode team = json.putObject("team_feedback");
    List<Rating> peers = ratings("PEER");
    BigDecimal peerAverage = mean(items(peers));
    team.put(
        "peer_average",
        peers.size() < FEWEST_PEERS || peerAverage == null
            ? null
            : peerAverage.setScale(1, RoundingMode.HALF_UP).toPlainString());
    team.put("manager_average", four(mean(items(ratings("MANAGER")))));
  }

  private void goals(ObjectNode json) {
    YearOfWork.Targets targets = work.targets();
    json.put("follow-ups", four(attainment(monthlyAverage(), targets.followUps())));
    json.put("accuracy", four(attainment(accuracy(), targets.accuracy())));
    json.put("supported-sales", four(attainment(salesShare(), targets.salesShare())));
    json.put("csat", four(attainment(csat(), targets.csat())));
    json.put("priority", four(attainment(onTimeHigh(), targets.punctuality())));
    json.put("preparation", four(attainment(targets.preparation(), preparation(work.year()))));
  }

  private void nextQuarter(ObjectNode json) {
    LocalDate first = LocalDate.of(work.year() + 1, 1, 1);
    LocalDate end = first.plusMonths(3);
    long completed =
        own().stream()
            .filter(task -> task.completed() != null)
            .filter(task -> isWithin(day(task.completed()), first, end))
            .count();
    long due = own().stream().filter(task -> isWithin(day(task.due()), first, end)).count();
    BigDecimal rate = ratio(completed, due);
    json.put("task_completion_rate", four(rate));
    json.put("change_vs_" + work.year(), four(change(rate, completionRate())));
  }

  private List<Task> own() {
    return work.tasks().stream()
        .filter(task -> task.assignee().equals(work.person().id()))
        .toList();
  }

  private List<Task> due(int year) {
    return own().stream().filter(task -> task.due().getYear() == year).toList();
  }

  private List<Task> completed() {
    return own().stream()
        .filter(task -> task.completed() != null)
        .filter(task -> day(task.completed()).getYear() == work.year())
        .toList();
  }

  private Map<YearMonth, Integer> completedByMonth() {
    Map<YearMonth, Integer> months = new TreeMap<>();
    completed()
        .forEach(task -> months.merge(YearMonth.from(day(task.completed())), 1, Integer::sum));
    return months;
  }

  private @Nullable BigDecimal monthlyAverage() {
    return ratio(completed().size(), 12);
  }

  private @Nullable BigDecimal completionRate() {
    return ratio(completed().size(), due(work.year()).size());
  }

  private @Nullable BigDecimal accuracy() {
    return ratio(completed().stream().filter(Task::accurate).count(), completed().size());
  }

  private @Nullable BigDecimal onTimeHigh() {
    return onTime(task -> task.priority().equals("HIGH"));
  }

  private @Nullable BigDecimal onTime(Predicate<Task> which) {
    List<Task> due = due(work.year()).stream().filter(which).toList();
    return ratio(due.stream().filter(IndependentFigures::isOnTime).count(), due.size());
  }

  private static boolean isOnTime(Task task) {
    OffsetDateTime completed = task.completed();
    return completed != null && !completed.isAfter(task.due());
  }

  private BigDecimal supportedSales() {
    return work.deals().stream()
        .filter(Deal::won)
        .map(deal -> deal.amount().multiply(deal.share()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal salesShare() {
    return supportedSales().divide(work.targets().teamAmount(), 12, RoundingMode.HALF_UP);
  }

  private @Nullable BigDecimal csat() {
    return mean(work.answers().stream().map(Answer::score).map(BigDecimal::valueOf).toList());
  }

  private @Nullable BigDecimal preparation(int year) {
    return mean(
        work.preparations().stream()
            .filter(preparation -> preparation.day().getYear() == year)
            .map(Preparation::minutes)
            .map(BigDecimal::valueOf)
            .toList());
  }

  private List<Rating> ratings(String group) {
    return work.ratings().stream().filter(rating -> rating.group().equals(group)).toList();
  }

  private static List<BigDecimal> items(List<Rating> ratings) {
    return ratings.stream()
        .map(Rating::items)
        .flatMap(Collection::stream)
        .map(BigDecimal::valueOf)
        .toList();
  }

  private static LocalDate day(@Nullable OffsetDateTime time) {
    return Objects.requireNonNull(time).toLocalDate();
  }

  private static boolean isWithin(LocalDate day, LocalDate first, LocalDate end) {
    return !day.isBefore(first) && day.isBefore(end);
  }

  private static @Nullable BigDecimal attainment(
      @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null
        ? null
        : part.divide(whole, 12, RoundingMode.HALF_UP).min(CAP);
  }

  private static @Nullable BigDecimal change(
      @Nullable BigDecimal now, @Nullable BigDecimal before) {
    return now == null || before == null
        ? null
        : now.divide(before, 12, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
  }

  private static @Nullable BigDecimal mean(List<BigDecimal> values) {
    return values.isEmpty()
        ? null
        : values.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(values.size()), 12, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal ratio(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 12, RoundingMode.HALF_UP);
  }

  private static @Nullable String four(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  private static String two(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
