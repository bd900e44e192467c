package org.annum.metrics.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.annum.kit.event.EventJson;
import org.annum.kit.problem.Violation;
import org.annum.kit.sql.Columns;
import org.annum.metrics.deal.model.Deal;
import org.annum.metrics.deal.model.DealStatus;
import org.annum.metrics.deal.model.Share;
import org.annum.metrics.deal.model.SharePolicy;
import org.annum.metrics.intake.FactFields;
import org.annum.metrics.intake.FactIntake;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.rollup.RollupSource;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;

/** How deals are read, stored and summed. */
@ApplicationScoped
class DealIntake implements FactIntake<Deal>, RollupSource {
  private static final int CUSTOMER_LENGTH = 200;

  /** The owner is whoever the CRM says; often nobody who works here. */
  private static final int OWNER_LENGTH = 128;

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Statements STATEMENTS =
      new Statements(DealSql.STAGE, DealSql.COPY, DealSql.STORE, DealSql.REMOVE);

  private final DealCurrency currency;
  private final Calendar calendar;

  DealIntake(DealCurrency currency, Calendar calendar) {
    this.currency = currency;
    this.calendar = calendar;
  }

  @Override
  public FactKind fact() {
    return FactKind.DEAL;
  }

  @Override
  public Deal read(FactFields fields) {
    FactKey key = fields.key();
    Deal deal =
        new Deal(
            key.source(),
            key.externalId(),
            fields.optionalText("customer", CUSTOMER_LENGTH),
            fields.optionalText("ownerId", OWNER_LENGTH),
            shares(fields),
            fields.decimal("amount"),
            fields.text("currency", 3),
            fields.date("openedOn"),
            fields.optionalDate("closedOn"),
            fields.oneOf("status", DealStatus.class));
    check(deal, fields);
    return deal;
  }

  private static List<Share> shares(FactFields fields) {
    return fields.list("supporters").stream()
        .map(
            part -> {
              Share share = new Share(part.person("employeeId"), part.decimal("share"));
              part.finish();
              return share;
            })
        .sorted(Comparator.comparing(Share::employeeId))
        .toList();
  }

  private static void check(Deal deal, FactFields fields) {
    SharePolicy.refusal(deal.supporters()).ifPresent(code -> fields.refuse("supporters", code));
    if (deal.amount().signum() < 0) {
      fields.refuse("amount", "deal.amount-negative");
    }
    if (!deal.currency().isEmpty() && !CURRENCY.matcher(deal.currency()).matches()) {
      fields.refuse("currency", "deal.currency-unusable");
    }
    if (deal.status() == DealStatus.OPEN) {
      deal.closedOn().ifPresent(day -> fields.refuse("closedOn", "deal.open-but-closed"));
    } else if (deal.closedOn().isEmpty()) {
      fields.missing("closedOn");
    }
    if (deal.closedOn().filter(day -> day.isBefore(deal.openedOn())).isPresent()) {
      fields.refuse("closedOn", "deal.closed-before-opened");
    }
  }

  @Override
  public FactKey keyOf(Deal deal) {
    return new FactKey(deal.source(), deal.externalId());
  }

  @Override
  public List<MeasuredFact> measured(Deal deal) {
    return deal.measured(calendar.zone());
  }

  @Override
  public List<Person> peopleOf(Deal deal) {
    return deal.supporters().stream()
        .map(share -> new Person("supporters", share.employeeId()))
        .toList();
  }

  @Override
  public Map<Integer, Violation> check(Handle handle, List<Deal> deals) {
    return currency.check(handle, deals);
  }

  @Override
  public Statements statements() {
    return STATEMENTS;
  }

  @Override
  public void write(Deal deal, Columns out) {
    out.text(deal.source())
        .text(deal.externalId())
        .text(deal.customer())
        .text(deal.ownerId())
        .decimal(deal.amount())
        .text(deal.currency())
        .day(deal.openedOn())
        .day(deal.closedOn())
        .text(deal.status())
        .json(EventJson.write(deal.supporters()));
  }

  @Override
  public void compute(Handle handle) {
    handle.createUpdate(DealSql.MOMENTS).bind("zone", calendar.zone().getId()).execute();
  }

  @Override
  public String marksSql() {
    return DealSql.MARKS;
  }

  @Override
  public String recordsSql() {
    return DealSql.RECORDS;
  }
}
