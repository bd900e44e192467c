/** Publishes again what a service holds, for a topic or a consumer that lost it. */
@NullMarked
package org.annum.kit.reemission;

import org.jspecify.annotations.NullMarked;
