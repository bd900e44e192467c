/** Tests of the whole service over real PostgreSQL and Kafka, and what they share. */
@NullMarked
package org.annum.review;

import org.jspecify.annotations.NullMarked;
