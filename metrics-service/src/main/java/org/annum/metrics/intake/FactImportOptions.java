package org.annum.metrics.intake;

import org.jspecify.annotations.Nullable;

/**
 * What an import is to do.
 *
 * @param source null: the profile's own
 * @param validateOnly whether it only says what would become of the rows
 */
record FactImportOptions(@Nullable String profile, @Nullable String source, boolean validateOnly) {}
