package org.annum.systemtests;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.systemtests.YearOfWork.Deal;
import org.annum.systemtests.YearOfWork.Person;
import org.annum.systemtests.YearOfWork.Rating;
import org.annum.systemtests.YearOfWork.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes a year as the folder of exports its systems would produce, in encodings, separators and
 * time offsets that vary, with rows in every file that must be left out.
 */
final class ExportFolder {
  private static final String TASK_HEADER =
      "task_id,assignee,type,customer,priority,created_at,due_at,completed_at,accurate";
  private static final Map<String, String> UNITS =
      Map.of(
          "follow_ups_completed", "tasks/month",
          "follow_up_accuracy", "ratio",
          "supported_sales_share", "ratio",
          "csat", "points(1-5)",
          "on_time_rate_high", "ratio",
          "prep_minutes", "minutes",
          "team_feedback", "points(1-5)");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final YearOfWork work;
  private final Path directory;
  private final Map<String, Integer> brokenRows = new TreeMap<>();

  private ExportFolder(YearOfWork work, Path directory) {
    this.work = work;
    this.directory = directory;
  }

  static ExportFolder write(YearOfWork work, Path directory) throws IOException {
    Files.createDirectories(directory);
    ExportFolder folder = new ExportFolder(work, directory);
    folder.people();
    folder.goals();
    folder.tasks();
    folder.deals();
    folder.preparation();
    folder.attendance();
    folder.feedback();
    return folder;
  }

  Path directory() {
    return directory;
  }

  /** How many rows of each file must be rejected. */
  Map<String, Integer> brokenRows() {
    return brokenRows;
  }

  /** A row of a task tool's export. */
  String taskRow(Task task, boolean inUtc) {
    return String.join(
        ",",
        task.id(),
        task.assignee(),
        "FOLLOW_UP",
        "客户甲",
        task.priority(),
        time(task.due().minusDays(5), inUtc),
        time(task.due(), inUtc),
        time(task.completed(), inUtc),
        task.completed() == null ? "" : Boolean.toString(task.accurate()));
  }

  static String taskFile(List<String> rows) {
    return TASK_HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  private void people() throws IOException {
    Person person = work.person();
    write(
        "people.csv",
        "employee_number,name,position,team,manager,start_date",
        List.of(
            person.id() + ",吕安,销售助理," + person.team() + "," + person.managerId() + ",2012-01-09",
            person.colleagueId()
                + ",Ng Mei,销售助理,"
                + person.team()
                + ","
                + person.managerId()
                + ",2012-01-09",
            person.managerId() + ",\"Vega, Ana\",销售经理," + person.team() + ",,2010-05-04"),
        List.of(
            person.id() + "-x,无日期,销售助理," + person.team() + "," + person.managerId() + ",2020-31-31",
            ",无编号,销售助理," + person.team() + "," + person.managerId() + ",2012-01-09"),
        StandardCharsets.UTF_8);
  }

  private void goals() throws IOException {
    YearOfWork.Targets targets = work.targets();
    String goals =
        Map.of(
                "follow-ups",
                    goal(
                        "QUANTITATIVE",
                        "follow_ups_completed",
                        "MONTHLY_AVERAGE",
                        "UP",
                        targets.followUps(),
                        20),
                "accuracy",
                    goal("QUALITY", "follow_up_accuracy", "YEAR", "UP", targets.accuracy(), 15),
                "supported-sales",
                    goal(
                        "QUANTITATIVE",
                        "supported_sales_share",
                        "YEAR",
                        "UP",
                        targets.salesShare(),
                        20),
                "csat", goal("QUALITY", "csat", "YEAR", "UP", targets.csat(), 15),
                "priority",
                    goal(
                        "QUANTITATIVE",
                        "on_time_rate_high",
                        "YEAR",
                        "UP",
                        targets.punctuality(),
                        10),
                "preparation",
                    goal("QUANTITATIVE", "prep_minutes", "YEAR", "DOWN", targets.preparation(), 10),
                "teamwork", goal("BEHAVIOUR", "team_feedback", "YEAR", "UP", "4.0", 10))
            .entrySet()
            .stream()
            .map(entry -> "{\"key\":\"%s\",%s}".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(","));
    Files.writeString(
        directory.resolve("standards.json"),
        """
        {"employee":"%s","period":"%d",
         "team_target":{"team":"%s","measure":"supported_sales","amount":"%s","currency":"CNY"},
         "goals":[%s]}
        """
            .formatted(
                work.person().id(),
                work.year(),
                work.person().team(),
                targets.teamAmount(),
                goals));
  }

  private static String goal(
      String kind, String measure, String evaluation, String direction, Object target, int weight) {
    return """
        "kind":"%s","title":"%s","measure":"%s","evaluation":"%s","direction":"%s","target":"%s","unit":"%s","weight":"%d"
        """
        .formatted(
            kind, measure, measure, evaluation, direction, target, UNITS.get(measure), weight)
        .strip();
  }

  /** One task is there twice: the last row wins. Every seventh row has its times in UTC. */
  private void tasks() throws IOException {
    List<String> rows = new ArrayList<>();
    Task first = work.tasks().get(0);
    rows.add(
        taskRow(new Task(first.id(), first.assignee(), "LOW", first.due(), null, false), false));
    IntStream.range(0, work.tasks().size())
        .mapToObj(number -> taskRow(work.tasks().get(number), number % 7 == 3))
        .forEach(rows::add);
    String id = work.person().id();
    String broken = id + "-broken-";
    write(
        "tool export 1.csv",
        TASK_HEADER,
        rows,
        List.of(
            broken
                + "1,NOBODY,FOLLOW_UP,客户乙,HIGH,2023-01-01T09:00:00+08:00,2023-01-05T18:00:00+08:00,,",
            broken + "2," + id + ",FOLLOW_UP,客户乙,HIGH,2023-01-01T09:00:00+08:00,soon,,",
            broken
                + "3,"
                + id
                + ",FOLLOW_UP,客户乙,URGENT!,2023-01-01T09:00:00+08:00,2023-01-05T18:00:00+08:00,,"),
        StandardCharsets.UTF_8);
  }

  private void deals() throws IOException {
    Person person = work.person();
    write(
        "crm.csv",
        "deal_id,customer,owner,supporters,amount,currency,opened_on,closed_on,status",
        work.deals().stream().map(deal -> dealRow(deal, person)).toList(),
        List.of(
            person.id()
                + "-bad-1,客户乙,"
                + person.managerId()
                + ","
                + person.id()
                + ":0.7;"
                + person.colleagueId()
                + ":0.7,1000.00,CNY,2023-01-01,2023-02-01,WON",
            person.id()
                + "-bad-2,客户乙,"
                + person.managerId()
                + ","
                + person.id()
                + ":1,a lot,CNY,2023-01-01,2023-02-01,WON"),
        StandardCharsets.UTF_8);
  }

  private static String dealRow(Deal deal, Person person) {
    String supporters =
        deal.share().compareTo(java.math.BigDecimal.ONE) == 0
            ? person.id() + ":1"
            : person.id() + ":" + deal.share() + ";" + person.colleagueId() + ":0.5";
    return String.join(
        ",",
        deal.id(),
        "客户丙",
        person.managerId(),
        supporters,
        deal.amount().toPlainString(),
        "CNY",
        deal.opened().toString(),
        deal.closed().toString(),
        deal.won() ? "WON" : "LOST");
  }

  private void preparation() throws IOException {
    String id = work.person().id();
    write(
        "preparation.csv",
        "external_id,employee_number,metric,occurred_at,value",
        work.preparations().stream()
            .map(
                preparation ->
                    "%s,%s,prep_minutes,%sT10:00:00+08:00,%d"
                        .formatted(preparation.id(), id, preparation.day(), preparation.minutes()))
            .toList(),
        List.of(id + "-bad," + id + ",prep_minutes,2023-01-04T10:00:00+08:00,fast"),
        StandardCharsets.UTF_8);
  }

  private void attendance() throws IOException {
    String id = work.person().id();
    write(
        "kaoqin.csv",
        "工号,姓名,月份,应出勤天数,实际出勤天数,工作时长(小时)",
        List.of(
            id + ",吕安," + work.year() + "-01,22,21,170",
            id + ",吕安," + work.year() + "-02,20,20,160"),
        List.of(id + ",吕安,一月,22,21,170"),
        GB18030);
  }

  private void feedback() throws IOException {
    String id = work.person().id();
    write(
        "survey.csv",
        "response_id,employee_number,customer,task_id,submitted_at,score,comment",
        work.answers().stream()
            .map(
                answer ->
                    "%s,%s,客户丁,,%s,%d,".formatted(answer.id(), id, answer.at(), answer.score()))
            .toList(),
        List.of(id + "-S-bad," + id + ",客户丁,,2023-02-01T10:00:00+08:00,6,"),
        StandardCharsets.UTF_8);
    write(
        "remarks.csv",
        "remark_id,employee_number,customer,channel,occurred_at,sentiment,text",
        work.remarks().stream()
            .map(
                remark ->
                    "%s,%s,客户戊,EMAIL,%s,%s"
                        .formatted(
                            remark.id(),
                            id,
                            remark.at(),
                            remark.negative() ? "NEGATIVE,回复太慢" : "POSITIVE,跟进及时"))
            .toList(),
        List.of(id + "-R-bad," + id + ",客户戊,EMAIL,yesterday,NEGATIVE,太慢"),
        StandardCharsets.UTF_8);
    write(
        "colleagues.csv",
        "rater_group,teamwork,initiative,problem_solving,communication,comment",
        work.ratings().stream().map(ExportFolder::ratingRow).toList(),
        List.of("PEER,9,5,5,5,", "NEIGHBOUR,4,4,4,4,"),
        StandardCharsets.UTF_8);
    write(
        "talks.csv",
        "held_on,employee_number,manager,notes",
        List.of(work.year() + "-03-15," + id + "," + work.person().managerId() + ",谈优先级"),
        List.of("2023-02-30," + id + "," + work.person().managerId() + ",没有这一天"),
        StandardCharsets.UTF_8);
  }

  private static String ratingRow(Rating rating) {
    return rating.group()
        + rating.items().stream().map(item -> "," + item).collect(Collectors.joining())
        + ",";
  }

  /** The broken rows stand in the middle, so that what follows them is seen to go in. */
  private void write(
      String name, String header, List<String> rows, List<String> broken, Charset encoding)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    int middle = rows.size() / 2;
    lines.addAll(rows.subList(0, middle));
    lines.addAll(broken);
    lines.addAll(rows.subList(middle, rows.size()));
    Files.writeString(directory.resolve(name), String.join("\r\n", lines) + "\r\n", encoding);
    brokenRows.put(name, broken.size());
  }

  private static String time(@Nullable OffsetDateTime time, boolean inUtc) {
    if (time == null) {
      return "";
    }
    return (inUtc ? time.withOffsetSameInstant(ZoneOffset.UTC) : time)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
