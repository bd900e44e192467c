package org.annum.metrics.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.annum.kit.sql.Columns;
import org.annum.metrics.activity.model.Activity;
import org.annum.metrics.activity.model.Priority;
import org.annum.metrics.intake.FactFields;
import org.annum.metrics.intake.FactIntake;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.rollup.RollupSource;
import org.annum.metrics.rollup.TouchedMonths;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;

/** How activities are read, stored and summed. */
@ApplicationScoped
class ActivityIntake implements FactIntake<Activity>, RollupSource {
  private static final int CUSTOMER_LENGTH = 200;
  private static final Statements STATEMENTS =
      new Statements(ActivitySql.STAGE, ActivitySql.COPY, ActivitySql.STORE, ActivitySql.REMOVE);

  private static final NewFacts NEW_FACTS = new NewFacts(ActivitySql.FIND, ActivitySql.COPY_NEW);

  private final Measures measures;
  private final ActivityMoments moments;
  private final Calendar calendar;

  ActivityIntake(Measures measures, ActivityMoments moments, Calendar calendar) {
    this.measures = measures;
    this.moments = moments;
    this.calendar = calendar;
  }

  @Override
  public FactKind fact() {
    return FactKind.ACTIVITY;
  }

  @Override
  public Activity read(FactFields fields) {
    FactKey key = fields.key();
    return new Activity(
        key.source(),
        key.externalId(),
        fields.person("employeeId"),
        fields.oneOf("type", measures.activityTypes()),
        fields.optionalText("customer", CUSTOMER_LENGTH),
        fields.oneOf("priority", Priority.class),
        fields.optionalInstant("createdAt"),
        fields.instant("dueAt"),
        fields.optionalInstant("completedAt"),
        fields.optionalFlag("accurate"));
  }

  @Override
  public FactKey keyOf(Activity activity) {
    return new FactKey(activity.source(), activity.externalId());
  }

  @Override
  public List<MeasuredFact> measured(Activity activity) {
    return List.of(activity.measured());
  }

  @Override
  public List<Person> peopleOf(Activity activity) {
    return List.of(new Person("employeeId", activity.employeeId()));
  }

  @Override
  public Statements statements() {
    return STATEMENTS;
  }

  @Override
  public Optional<NewFacts> newFacts() {
    return Optional.of(NEW_FACTS);
  }

  /**
   * Late tasks of HIGH priority tell how many others were on time in the same week, so the months
   * of the week count too.
   */
  @Override
  public void touch(Activity activity, TouchedMonths months) {
    LocalDate week = calendar.weekOf(activity.dueAt());
    Optional<LocalDate> completed = activity.completedAt().map(calendar::dayOf);
    months.add(activity.employeeId(), week, week.plusDays(6), completed.orElse(week));
  }

  @Override
  public Announcer<Activity> announcer(Handle handle) {
    return Announcements.of(handle);
  }

  @Override
  public void write(Activity activity, Columns out) {
    out.text(activity.source())
        .text(activity.externalId())
        .text(activity.employeeId())
        .text(activity.type())
        .text(activity.customer())
        .text(activity.priority())
        .time(activity.createdAt())
        .time(activity.dueAt())
        .time(activity.completedAt())
        .flag(activity.accurate());
  }

  @Override
  public void compute(Handle handle) {
    moments.compute(handle);
  }

  @Override
  public String marksSql() {
    return ActivitySql.MARKS;
  }

  @Override
  public String recordsSql() {
    return ActivitySql.RECORDS;
  }
}
