package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.annum.local.api.SuiteClient;
import org.annum.local.stack.Service;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year in the shape in which they are compared with an independent computation:
 * ratios and means as text with four decimals, money with two, counts as numbers, {@code null}
 * where there is no value. Everything is read from the services; nothing but rounding, the change
 * between two years and the mean of twelve months happens here.
 */
final class Figures {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final int WORKING_DIGITS = 12;
  private static final List<String> RATES =
      List.of(
          "task_completion_rate",
          "follow_up_accuracy",
          "on_time_rate",
          "on_time_rate_high",
          "on_time_rate_other");

  private final SuiteClient suite;
  private final String employeeId;
  private final int year;

  Figures(SuiteClient suite, String employeeId, int year) {
    this.suite = suite;
    this.employeeId = employeeId;
    this.year = year;
  }

  ObjectNode of(JsonNode review) throws InterruptedException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("employee", employeeId).put("period", Integer.toString(year));
    followUps(json.putObject("follow_ups_completed"));
    for (String measure : RATES) {
      json.put(measure, four(yearly(measure, year)));
    }
    json.put("late_or_missed_high", missed("on_time_rate_high"));
    salesResults(json, review);
    customers(json);
    preparation(json.putObject("prep_minutes"));
    team(json.putObject("team_feedback"));
    goals(json.putObject("goal_attainment"), review);
    nextQuarter(json.putObject("q1_" + (year + 1)));
    return json;
  }

  private void followUps(ObjectNode json) throws InterruptedException {
    ObjectNode monthly = json.putObject("monthly");
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode point :
        series("follow_ups_completed", "MONTH", year + "-01", year + "-12").path("points")) {
      BigDecimal count = point.path("value").decimalValue();
      if (count.signum() > 0) {
        monthly.put(point.path("period").asText(), count.intValueExact());
        total = total.add(count);
      }
    }
    json.put("total", total.intValueExact());
    json.put("monthly_average", four(divide(total, MONTHS)));
  }

  private void salesResults(ObjectNode json, JsonNode review) throws InterruptedException {
    JsonNode sold = review.path("content").path("salesResults");
    BigDecimal sales = yearly("supported_sales", year);
    json.put("supported_sales", two(sales == null ? BigDecimal.ZERO : sales));
    json.put("team_target", two(decimal(sold.path("teamTarget").path("amount"))));
    json.put("supported_sales_share", four(decimal(sold.path("supportedSalesShare"))));
    json.put("won_deals", count(yearly("won_deals", year)));
    json.put("conversion_rate", four(yearly("conversion_rate", year)));
    json.put("sales_cycle_days", four(yearly("sales_cycle_days", year)));
  }

  private void customers(ObjectNode json) throws InterruptedException {
    JsonNode csat = summary("csat");
    json.put("csat", four(mean(csat)));
    json.put("csat_responses", csat.path("count").asInt(0));
    json.put("csat_low", csat.path("low").asInt(0));
    json.put("remarks_negative", summary("remarks").path("negative").asInt(0));
  }

  private void preparation(ObjectNode json) throws InterruptedException {
    BigDecimal baseline = yearly("prep_minutes", year - 1);
    BigDecimal actual = yearly("prep_minutes", year);
    json.put("baseline_" + (year - 1), four(baseline));
    json.put("actual_" + year, four(actual));
    json.put("change", four(change(actual, baseline)));
  }

  private void team(ObjectNode json) throws InterruptedException {
    JsonNode groups = summary("team_feedback").path("groups");
    BigDecimal peers = average(groups, "PEER");
    json.put(
        "peer_average",
        peers == null ? null : peers.setScale(1, RoundingMode.HALF_UP).toPlainString());
    json.put("manager_average", four(average(groups, "MANAGER")));
  }

  private static void goals(ObjectNode json, JsonNode review) {
    for (JsonNode goal : review.path("content").path("goals")) {
      if (!goal.path("kind").asText().equals("BEHAVIOUR")) {
        json.put(goal.path("key").asText(), four(decimal(goal.path("attainment"))));
      }
    }
  }

  private void nextQuarter(ObjectNode json) throws InterruptedException {
    int next = year + 1;
    JsonNode points =
        series("task_completion_rate", "QUARTER", next + "-01", next + "-03").path("points");
    BigDecimal rate = decimal(points.path(0).path("value"));
    json.put("task_completion_rate", four(rate));
    json.put("change_vs_" + year, four(change(rate, yearly("task_completion_rate", year))));
  }

  private @Nullable BigDecimal yearly(String measure, int of) throws InterruptedException {
    return decimal(yearlyPoint(measure, of).path("value"));
  }

  /** Records in the denominator of a ratio and not in its numerator. */
  private int missed(String measure) throws InterruptedException {
    JsonNode moments = yearlyPoint(measure, year).path("moments");
    return moments
        .path("weight")
        .decimalValue()
        .subtract(moments.path("weightedSum").decimalValue())
        .intValueExact();
  }

  private JsonNode yearlyPoint(String measure, int of) throws InterruptedException {
    return series(measure, "YEAR", of + "-01", of + "-12").path("points").path(0);
  }

  private JsonNode series(String measure, String granularity, String from, String to)
      throws InterruptedException {
    return suite.get(
        Service.METRICS,
        "/v1/metric-series?employeeId=%s&measure=%s&from=%s&to=%s&granularity=%s"
            .formatted(encoded(employeeId), measure, from, to, granularity));
  }

  private JsonNode summary(String measure) throws InterruptedException {
    return suite
        .get(
            Service.FEEDBACK,
            "/v1/feedback-summaries?employeeId=%s&measure=%s&from=%d-01&to=%d-12&granularity=YEAR"
                .formatted(encoded(employeeId), measure, year, year))
        .path("items")
        .path(0);
  }

  /** The sum over the count; the mean a service shows may be rounded already. */
  private static @Nullable BigDecimal mean(JsonNode summary) {
    BigDecimal count = Optional.ofNullable(decimal(summary.path("count"))).orElse(BigDecimal.ZERO);
    return count.signum() == 0 ? null : divide(summary.path("sum").decimalValue(), count);
  }

  private static @Nullable BigDecimal average(JsonNode groups, String name) {
    for (JsonNode group : groups) {
      if (group.path("group").asText().equals(name) && group.path("shown").asBoolean()) {
        return decimal(group.path("average"));
      }
    }
    return null;
  }

  private static @Nullable BigDecimal change(
      @Nullable BigDecimal now, @Nullable BigDecimal before) {
    return now == null || before == null || before.signum() == 0
        ? null
        : divide(now, before).subtract(BigDecimal.ONE);
  }

  private static BigDecimal divide(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, WORKING_DIGITS, RoundingMode.HALF_UP);
  }

  /** A number, or the exact value of one that comes with the text people read. */
  private static @Nullable BigDecimal decimal(JsonNode node) {
    JsonNode number = node.isObject() ? node.path("value") : node;
    return number.isNumber() ? number.decimalValue() : null;
  }

  private static int count(@Nullable BigDecimal value) {
    return value == null ? 0 : value.intValueExact();
  }

  private static @Nullable String four(@Nullable BigDecimal value) {
    return rounded(value, 4);
  }

  private static @Nullable String two(@Nullable BigDecimal value) {
    return rounded(value, 2);
  }

  private static @Nullable String rounded(@Nullable BigDecimal value, int digits) {
    return value == null ? null : value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
