/**
 * What every Annum service does the same way. It knows no HR word, and every setting it reads has a
 * default.
 */
@NullMarked
package org.annum.kit;

import org.jspecify.annotations.NullMarked;
