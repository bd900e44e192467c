package org.annum.feedback.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.feedback.access.FeedbackAudit;
import org.annum.feedback.access.Sights;
import org.annum.feedback.summary.SummaryRepository.SummaryFilter;
import org.annum.feedback.summary.SummaryRepository.SummaryPosition;
import org.annum.feedback.summary.model.Granularity;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;

/** Shows summaries, month by month or merged. */
@ApplicationScoped
class FeedbackSummaryService {
  /** More months than any range that makes sense: 50 years. */
  private static final int MERGED_MONTHS = 2_400;

  private final SummaryRepository summaries;
  private final Sights sights;
  private final FeedbackAudit audit;

  FeedbackSummaryService(SummaryRepository summaries, Sights sights, FeedbackAudit audit) {
    this.summaries = summaries;
    this.sights = sights;
    this.audit = audit;
  }

  /** Every summary as it is published. */
  @Transactional
  Page<FeedbackSummaryResponse> list(SummaryFilter filter, PageRequest page) {
    audit.read("feedback-summaries", filter.employeeId());
    SummaryPosition position =
        new SummaryPosition(page.after(0), page.after(1), page.after(2), page.fetchSize());
    Page<SummaryRow> rows =
        page.page(
            summaries.list(sights.current(), filter, position),
            row -> List.of(row.measure(), row.firstDay(), row.period()));
    return new Page<>(
        rows.items().stream().map(FeedbackSummaryResponse::stored).toList(), rows.nextCursor());
  }

  /** Months merged into longer periods; rounds stay as they are, they cannot be added up. */
  @Transactional
  Page<FeedbackSummaryResponse> merged(SummaryFilter filter, Granularity granularity) {
    audit.read("feedback-summaries", filter.employeeId());
    List<SummaryRow> rows =
        summaries.list(
            sights.current(), filter, new SummaryPosition(null, null, null, MERGED_MONTHS));
    Map<List<String>, List<SummaryRow>> periods =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.measure(), period(row, granularity)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new Page<>(
        periods.entrySet().stream().map(e -> merged(e.getKey(), e.getValue())).toList(), null);
  }

  private static FeedbackSummaryResponse merged(List<String> key, List<SummaryRow> months) {
    SummaryRow first = months.get(0);
    return first.body().groups() != null
        ? FeedbackSummaryResponse.stored(first)
        : FeedbackSummaryResponse.merged(first.employeeId(), key.get(0), key.get(1), months);
  }

  private static String period(SummaryRow row, Granularity granularity) {
    return row.body().groups() != null ? row.period() : granularity.periodOf(row.firstDay());
  }
}
