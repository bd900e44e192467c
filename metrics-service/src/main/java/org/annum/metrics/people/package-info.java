/** What this service knows of people: who exists, and who reports to whom. */
@NullMarked
package org.annum.metrics.people;

import org.jspecify.annotations.NullMarked;
