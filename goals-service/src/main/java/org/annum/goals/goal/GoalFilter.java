package org.annum.goals.goal;

import org.jspecify.annotations.Nullable;

record GoalFilter(@Nullable String employeeId, @Nullable String period) {}
