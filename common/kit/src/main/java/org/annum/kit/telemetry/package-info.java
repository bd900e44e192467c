/** Figures about the service itself, for those who are on call. It knows no HR word. */
@NullMarked
package org.annum.kit.telemetry;

import org.jspecify.annotations.NullMarked;
