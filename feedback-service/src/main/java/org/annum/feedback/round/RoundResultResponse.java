package org.annum.feedback.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.annum.feedback.round.model.GroupResult;
import org.annum.feedback.round.model.ItemResult;
import org.annum.feedback.round.model.RaterGroup;
import org.annum.feedback.round.model.RoundResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a closed round may show; the same figures for everybody")
record RoundResultResponse(
    @Schema(description = "The round", examples = "01935b0e-5a1c-7c3e-9d5f-0c2b6a7d8e90")
        UUID roundId,
    @Schema(description = "Whom it is about", examples = "E1001") String subjectId,
    @Schema(description = "Year, half, quarter or month", examples = "2024") String period,
    @Schema(description = "Answers a figure needed before it was shown", examples = "5")
        int threshold,
    @Schema(description = "The rater groups that answered") List<Group> groups,
    @Schema(description = "Items over all anonymous groups, where that gives no group away")
        List<Item> combined) {

  RoundResultResponse {
    groups = List.copyOf(groups);
    combined = List.copyOf(combined);
  }

  static RoundResultResponse from(FeedbackRound round, RoundResult result, boolean withComments) {
    return new RoundResultResponse(
        round.id(),
        round.subjectId(),
        round.period().text(),
        result.threshold(),
        result.groups().stream().map(group -> Group.from(group, withComments)).toList(),
        result.combined().stream().map(Item::from).toList());
  }

  /** One rater group. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(description = "One rater group; a hidden one carries nothing, not even a count")
  record Group(
      @Schema(description = "From where the raters know the subject", examples = "PEER")
          RaterGroup group,
      @Schema(description = "Whether it may be shown", examples = "true") boolean shown,
      @Schema(description = "Whether it is known who answered", examples = "false")
          boolean attributed,
      @Schema(description = "How many answered", examples = "5") @Nullable Integer responses,
      @Schema(description = "Mean of all ratings to the shown items", examples = "4.1")
          @Nullable BigDecimal average,
      @Schema(description = "The items that may be shown") List<Item> items,
      @Schema(
              description = "Comments in no order, where there are enough",
              examples = "[\"希望更主动沟通\"]")
          List<String> comments) {

    Group {
      items = List.copyOf(items);
      comments = List.copyOf(comments);
    }

    private static Group from(GroupResult group, boolean withComments) {
      return new Group(
          group.group(),
          group.shown(),
          group.attributed(),
          group.responses(),
          group.average(),
          group.items().stream().map(Item::from).toList(),
          withComments ? group.comments() : List.of());
    }
  }

  /** One item. */
  @Schema(description = "One item")
  record Item(
      @Schema(description = "Key of the item", examples = "teamwork") String item,
      @Schema(description = "Mean of its ratings", examples = "3.6") BigDecimal average) {

    private static Item from(ItemResult item) {
      return new Item(item.item(), item.average());
    }
  }
}
