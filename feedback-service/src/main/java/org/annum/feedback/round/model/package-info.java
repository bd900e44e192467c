/** The anonymity rules in plain Java. */
@NullMarked
package org.annum.feedback.round.model;

import org.jspecify.annotations.NullMarked;
