package org.annum.goals.target;

import org.jspecify.annotations.Nullable;

record TeamTargetFilter(@Nullable String team, @Nullable String period) {}
