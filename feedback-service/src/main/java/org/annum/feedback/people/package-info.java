/** This service's copy of who exists and who reports to whom. */
@NullMarked
package org.annum.feedback.people;

import org.jspecify.annotations.NullMarked;
