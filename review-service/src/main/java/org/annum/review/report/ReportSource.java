package org.annum.review.report;

import java.util.List;
import org.annum.review.plan.model.CheckIn;
import org.annum.review.plan.model.PlanProposal;
import org.annum.review.plan.model.PlanStatus;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.ReviewStatus;
import org.jspecify.annotations.Nullable;

/** A review with what stands around it: its status, the manager's name and the plan as agreed. */
record ReportSource(
    AssembledReview review,
    ReviewStatus status,
    boolean restated,
    @Nullable String managerName,
    PlanStatus planStatus,
    PlanProposal plan,
    List<CheckIn> checkIns) {}
