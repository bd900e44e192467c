/** Rules of talking to foreign systems over HTTP. */
@NullMarked
package org.annum.metrics.rest.model;

import org.jspecify.annotations.NullMarked;
