package org.annum.review.review;

import java.util.List;
import org.annum.review.evidence.model.RaterGroup;
import org.annum.review.figure.model.TeamFigures;
import org.annum.review.period.model.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TeamFeedback", description = "What the team said, under the rules of anonymity")
record TeamResponse(
    @Schema(description = "The rater groups") List<GroupResponse> groups,
    @Schema(description = "The fewest answers that are shown", examples = "5")
        @Nullable Integer threshold,
    @Schema(description = "Talks with the manager in the year", examples = "4") long oneOnOnes) {

  static TeamResponse from(TeamFigures team) {
    return new TeamResponse(
        team.groups().stream().map(GroupResponse::from).toList(),
        team.threshold(),
        team.oneOnOnes());
  }

  @Schema(name = "RaterGroup", description = "A group of raters; nothing of it unless it is shown")
  record GroupResponse(
      @Schema(description = "Which group", examples = "PEER") String group,
      @Schema(description = "Whether enough answered to show anything") boolean shown,
      @Schema(description = "Whether the answers carry a name, as the manager's do")
          @Nullable Boolean attributed,
      @Schema(description = "How many answered", examples = "5") @Nullable Long responses,
      @Schema(description = "The mean, rounded as the rules of anonymity ask")
          @Nullable Shown average,
      @Schema(description = "The means by question") List<ItemResponse> items) {

    static GroupResponse from(RaterGroup group) {
      return new GroupResponse(
          group.group(),
          group.shown(),
          group.attributed(),
          group.responses(),
          Shown.ofNullable(group.average(), ""),
          group.items().stream().map(ItemResponse::from).toList());
    }
  }

  @Schema(name = "RatedItem", description = "One question")
  record ItemResponse(
      @Schema(description = "The question", examples = "communication") String item,
      @Schema(description = "The mean; absent where it is not shown") @Nullable Shown average) {

    static ItemResponse from(RaterGroup.Item item) {
      return new ItemResponse(item.item(), Shown.ofNullable(item.average(), ""));
    }
  }
}
