/**
 * The command line of the whole suite on one machine: it starts and stops the stack, loads folders
 * of exports and prints evaluations. It talks to the services only over their public API.
 */
@NullMarked
package org.annum.local;

import org.jspecify.annotations.NullMarked;
