package org.annum.metrics.profile.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.metrics.measure.model.FactKind;

/** The fields that each kind of fact is read from; a test holds them to what intake asks for. */
public final class FactFieldCatalogue {
  private static final FactField EXTERNAL_ID =
      FactField.required("externalId", FactField.Type.TEXT);
  private static final FactField EMPLOYEE_ID =
      FactField.required("employeeId", FactField.Type.TEXT);

  private static final Map<FactKind, List<FactField>> FIELDS =
      Map.of(
          FactKind.ACTIVITY,
          List.of(
              EXTERNAL_ID,
              EMPLOYEE_ID,
              FactField.required("type", FactField.Type.TEXT),
              FactField.optional("customer", FactField.Type.TEXT),
              FactField.required("priority", FactField.Type.TEXT, "HIGH", "NORMAL", "LOW"),
              FactField.optional("createdAt", FactField.Type.TIME),
              FactField.required("dueAt", FactField.Type.TIME),
              FactField.optional("completedAt", FactField.Type.TIME),
              FactField.optional("accurate", FactField.Type.FLAG)),
          FactKind.DEAL,
          List.of(
              EXTERNAL_ID,
              FactField.optional("customer", FactField.Type.TEXT),
              FactField.optional("ownerId", FactField.Type.TEXT),
              FactField.list("supporters", "employeeId", "share"),
              FactField.required("amount", FactField.Type.NUMBER),
              FactField.required("currency", FactField.Type.TEXT),
              FactField.required("openedOn", FactField.Type.DAY),
              FactField.optional("closedOn", FactField.Type.DAY),
              FactField.required("status", FactField.Type.TEXT, "OPEN", "WON", "LOST")),
          FactKind.DATA_POINT,
          List.of(
              EXTERNAL_ID,
              EMPLOYEE_ID,
              FactField.required("metric", FactField.Type.TEXT),
              FactField.required("occurredAt", FactField.Type.START),
              FactField.required("value", FactField.Type.NUMBER),
              FactField.optional("weight", FactField.Type.NUMBER)));

  private FactFieldCatalogue() {}

  public static List<FactField> of(FactKind fact) {
    return FIELDS.getOrDefault(fact, List.of());
  }

  public static Optional<FactField> find(FactKind fact, String name) {
    return of(fact).stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
