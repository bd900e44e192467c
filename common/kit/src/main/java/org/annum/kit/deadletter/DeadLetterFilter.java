package org.annum.kit.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Which letters are wanted.
 *
 * @param reason a code of what is wrong with them, or words of their reason
 */
record DeadLetterFilter(@Nullable String topic, @Nullable String reason) {}
