package org.annum.review.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.annum.review.report.Report.Action;
import org.annum.review.report.Report.Band;
import org.annum.review.report.Report.CheckIn;
import org.annum.review.report.Report.Customers;
import org.annum.review.report.Report.DistributionBar;
import org.annum.review.report.Report.Figure;
import org.annum.review.report.Report.FindingCard;
import org.annum.review.report.Report.GoalRow;
import org.annum.review.report.Report.ItemRating;
import org.annum.review.report.Report.Objective;
import org.annum.review.report.Report.Origin;
import org.annum.review.report.Report.Overall;
import org.annum.review.report.Report.Part;
import org.annum.review.report.Report.Person;
import org.annum.review.report.Report.Plan;
import org.annum.review.report.Report.RaterGroup;
import org.annum.review.report.Report.Section;
import org.annum.review.report.Report.Team;
import org.annum.review.report.Report.Theme;
import org.annum.review.report.Report.Tone;

/** A report with every part filled, and one with nothing but a person. */
final class ReportFixture {
  private ReportFixture() {}

  static Report full() {
    return new Report(
        "zh",
        2024,
        new Person("E1001", "李晓", "销售助理", "east-1", "王强"),
        "随依据更新",
        false,
        new Overall("88.42", "良好", number("73.7"), bands()),
        List.of(
            section("目标达成", "50", "93.20", List.of(new Part("客户满意度", "15", "102.22"))),
            section("销售成果", "20", "96.10", List.of()),
            new Section("上级评价", "15", "0", null, BigDecimal.ZERO, List.of(), "尚未评价，其余部分按比例计算。")),
        List.of(
            goal("每月完成客户跟进任务", "50", "55", "1.1", true),
            goal("重要客户任务按时率", "95.00 %", "60.00 %", "0.6316", false)),
        months(),
        List.of(
            new Figure("支持的销售额", "¥5,000,000", "占团队目标 70.00 %", null, Tone.NEUTRAL, "36 个成交项目"),
            new Figure("准备时间", "48 分钟", "上年 60 分钟", "−20.00 %", Tone.GOOD, "样本 60 → 240")),
        new Customers(
            "4.60",
            "120 份答卷，9 份为低分",
            List.of(
                new DistributionBar(5, 98, "81.7 %", number("100"), Tone.GOOD),
                new DistributionBar(1, 5, "4.2 %", number("5.1"), Tone.BAD)),
            "9 条正面",
            "3 条负面",
            List.of(new Theme("及时性", 48, 11, number("100"), number("23")))),
        new Team(
            "少于 5 份回答的评价人组不显示。",
            List.of(
                new RaterGroup(
                    "同事", "4.1", "匿名，5 份", List.of(new ItemRating("团队协作", "3.6", number("65")))))),
        List.of(
            new FindingCard(
                "高",
                "high",
                "优先级混乱",
                "重要任务按时率 60.00 %，其他任务 81.97 %。",
                "PRIORITY_DISORDER",
                List.of("任务", "客户", "截止"),
                List.of(List.of("T24-00262", "客户丁", "2024-04-17 18:00")),
                "另有 65 条")),
        plan(),
        new Origin("1", "214 条依据", "sha256:0a1b", List.of("每个数字都可以追溯到原始记录。")));
  }

  static Report empty() {
    return new Report(
        "en",
        2024,
        new Person("E1", "<b>Eve & Co</b>", null, null, null),
        "Follows its evidence",
        true,
        new Overall(null, null, null, List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Customers(null, "0", List.of(), "0", "0", List.of()),
        new Team("", List.of()),
        List.of(),
        null,
        new Origin("1", "0", "", List.of()));
  }

  private static List<Band> bands() {
    return List.of(
        new Band("待改进", "0", number("50"), false),
        new Band("合格", "60", number("16.67"), false),
        new Band("良好", "80", number("16.66"), true),
        new Band("优秀", "100", number("16.67"), false));
  }

  private static Section section(String name, String weight, String score, List<Part> parts) {
    return new Section(name, weight, null, score, number(score), parts, null);
  }

  private static GoalRow goal(
      String title, String target, String actual, String attainment, boolean met) {
    return new GoalRow(
        title,
        "量化",
        target,
        actual,
        attainment,
        "100",
        "25",
        BulletBar.of(number(attainment), number("1.2")),
        met,
        "actual / target");
  }

  private static List<LineChart> months() {
    Function<BigDecimal, String> plain = value -> value.stripTrailingZeros().toPlainString();
    List<BigDecimal> counts =
        List.of("50", "52", "54", "56", "55", "57", "53", "58", "60", "55", "54", "56").stream()
            .map(ReportFixture::number)
            .toList();
    List<BigDecimal> rates = counts.stream().map(count -> count.movePointLeft(2)).toList();
    List<String> names = ReportText.in("zh").monthNames();
    return List.of(
        LineChart.of(
            "每月完成的跟进",
            List.of(new LineChart.Series("完成", counts)),
            number("50"),
            "目标 50",
            plain,
            names),
        LineChart.of(
            "按时率",
            List.of(
                new LineChart.Series("重要客户", rates),
                new LineChart.Series(
                    "其他", rates.stream().map(rate -> rate.add(number("0.2"))).toList())),
            null,
            null,
            plain,
            names));
  }

  private static Plan plan() {
    return new Plan(
        "草案",
        List.of(
            new Objective(
                "任务完成率",
                "因为：优先级混乱",
                "80.00 %",
                "92.00 %",
                List.of(
                    new CheckIn(
                        "2025 一季度",
                        "92.00 %",
                        "+15.00 %",
                        "样本 825 → 225",
                        "有效",
                        Tone.GOOD,
                        ProgressBar.of(number("0.8"), number("0.92"), number("0.92")))))),
        List.of(new Action("每周与销售经理确认重点任务", "每周")),
        "2025-03-31");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
