/**
 * Ready-made settings for the systems that companies have, as data: copied, changed where they name
 * it, and sent as a source or used as the profile of a file. No code here knows a vendor.
 */
@NullMarked
package org.annum.metrics.vendor;

import org.jspecify.annotations.NullMarked;
