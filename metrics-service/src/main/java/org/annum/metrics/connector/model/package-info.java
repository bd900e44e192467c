/** How foreign systems write what facts are made of. */
@NullMarked
package org.annum.metrics.connector.model;

import org.jspecify.annotations.NullMarked;
