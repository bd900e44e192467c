/** Wiring: topics and the OpenAPI document. */
@NullMarked
package org.annum.feedback.app;

import org.jspecify.annotations.NullMarked;
