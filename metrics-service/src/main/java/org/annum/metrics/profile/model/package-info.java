/** How files are to be read: columns, dates and numbers as people type them, and translations. */
@NullMarked
package org.annum.metrics.profile.model;

import org.jspecify.annotations.NullMarked;
