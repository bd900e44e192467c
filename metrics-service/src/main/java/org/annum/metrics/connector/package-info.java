/**
 * What a connector is: it fetches what a foreign system has since a cursor and hands it over as
 * facts. Where its settings, cursor and runs are kept it does not know.
 */
@NullMarked
package org.annum.metrics.connector;

import org.jspecify.annotations.NullMarked;
