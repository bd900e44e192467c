package org.annum.metrics.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.annum.metrics.deal.model.DealStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a bulk request of deals holds; the items are read one by one, see FactBulkRequest. */
@Schema(name = "DealBulk", description = "Deals to take in")
record DealBulk(
    @Schema(description = "At most 10,000", required = true, maxItems = 10_000) List<Item> items) {

  /** What a client may send. */
  static final String EXAMPLE =
      """
      {"items": [{"source": "crm", "externalId": "D24-008", "customer": "客户戊", "ownerId": "E3003",
        "supporters": [{"employeeId": "E1001", "share": 1}], "amount": 108333.00,
        "currency": "CNY", "openedOn": "2024-07-21", "closedOn": "2024-08-26", "status": "WON"}]}
      """;

  /** A deal to take in. */
  @Schema(name = "NewDeal", description = "A deal to take in or to replace")
  record Item(
      @Schema(
              description = "System it comes from",
              examples = "crm",
              required = true,
              pattern = "[a-z0-9][a-z0-9._-]{0,39}")
          String source,
      @Schema(description = "Its id there", examples = "D24-008", required = true)
          String externalId,
      @Schema(description = "Customer", examples = "客户戊") @Nullable String customer,
      @Schema(description = "Who owns it", examples = "E3003") @Nullable String ownerId,
      @Schema(description = "Who supported it; shares add up to at most 1")
          @Nullable List<DealResponse.Supporter> supporters,
      @Schema(description = "What it is worth, 0 or more", examples = "108333.00", required = true)
          BigDecimal amount,
      @Schema(
              description = "ISO 4217 code; all deals have the same",
              examples = "CNY",
              required = true)
          String currency,
      @Schema(description = "Day of opening", examples = "2024-07-21", required = true)
          LocalDate openedOn,
      @Schema(
              description = "Day of closing; required unless the deal is open",
              examples = "2024-08-26")
          @Nullable LocalDate closedOn,
      @Schema(description = "Where it is", examples = "WON", required = true) DealStatus status) {}
}
