/** Refusals without HTTP in them, and how they become RFC 9457 problem details in two languages. */
@NullMarked
package org.annum.kit.problem;

import org.jspecify.annotations.NullMarked;
