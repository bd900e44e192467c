package org.annum.metrics.preview;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown of a file.
 *
 * @param profile null: to be guessed
 * @param source null: the profile's own
 */
record PreviewRequest(
    @Nullable String profile, @Nullable String source, int rows, Locale language) {}
