/** The suite from outside, as its users see it: the command line and the HTTP API, nothing else. */
@NullMarked
package org.annum.systemtests;

import org.jspecify.annotations.NullMarked;
