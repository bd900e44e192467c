/**
 * Folders of exports: which file is what, in which order they go in, and what the services said.
 */
@NullMarked
package org.annum.local.load;

import org.jspecify.annotations.NullMarked;
