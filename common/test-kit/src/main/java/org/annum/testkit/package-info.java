/**
 * What every module's tests share: real PostgreSQL and Kafka, a token issuer, contract checks and
 * architecture rules.
 */
@NullMarked
package org.annum.testkit;

import org.jspecify.annotations.NullMarked;
