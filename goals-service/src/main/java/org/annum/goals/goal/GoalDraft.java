package org.annum.goals.goal;

import org.annum.goals.goal.model.ProposedGoal;
import org.jspecify.annotations.Nullable;

/** A goal as somebody asks for it, with whose it shall be. */
record GoalDraft(@Nullable String employeeId, @Nullable String period, ProposedGoal goal) {}
