/**
 * Sources that speak HTTP and JSON: what they are asked, how their pages follow each other, when
 * they are asked again, and how far they have been read. What an item becomes is said by its
 * mapping.
 */
@NullMarked
package org.annum.metrics.rest;

import org.jspecify.annotations.NullMarked;
