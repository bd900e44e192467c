package org.annum.metrics.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.annum.metrics.deal.model.DealStatus;
import org.annum.metrics.deal.model.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deal as it was taken in. */
@Schema(name = "Deal", description = "A sales opportunity and who supported it")
record DealResponse(
    @Schema(description = "System it comes from", examples = "crm") String source,
    @Schema(description = "Its id there", examples = "D24-008") String externalId,
    @Schema(description = "Grows with every change", examples = "4711") long version,
    @Schema(description = "Customer", examples = "客户戊") @Nullable String customer,
    @Schema(description = "Who owns it in the CRM; need not be an employee", examples = "E3003")
        @Nullable String ownerId,
    @Schema(description = "Who supported it, by how much") List<Supporter> supporters,
    @Schema(description = "What it is worth") Money amount,
    @Schema(description = "Day of opening", examples = "2024-07-21") LocalDate openedOn,
    @Schema(description = "Day of closing", examples = "2024-08-26") @Nullable LocalDate closedOn,
    @Schema(description = "Where it is", examples = "WON") DealStatus status) {

  /** Who is credited with how much. */
  @Schema(name = "DealSupporter", description = "Who is credited with how much of a deal")
  record Supporter(
      @Schema(description = "Who", examples = "E1001") String employeeId,
      @Schema(description = "Fraction of the deal, at most 1", examples = "0.5") BigDecimal share) {

    static Supporter from(Share share) {
      return new Supporter(share.employeeId(), share.share());
    }
  }

  /** An amount of a currency. */
  @Schema(name = "Money", description = "An amount of a currency")
  record Money(
      @Schema(description = "How much", examples = "108333.00") BigDecimal amount,
      @Schema(description = "ISO 4217 code", examples = "CNY") String currency) {}
}
