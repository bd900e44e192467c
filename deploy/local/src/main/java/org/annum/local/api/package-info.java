/** The services' HTTP API as this command line uses it. */
@NullMarked
package org.annum.local.api;

import org.jspecify.annotations.NullMarked;
