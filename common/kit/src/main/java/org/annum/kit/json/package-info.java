/**
 * Strict reading of JSON bodies: everything that is wrong is reported at once, nothing is guessed.
 */
@NullMarked
package org.annum.kit.json;

import org.jspecify.annotations.NullMarked;
