/**
 * Facts that other systems push as signed webhooks (Standard Webhooks), and the secrets they are
 * signed with.
 */
@NullMarked
package org.annum.metrics.webhook;

import org.jspecify.annotations.NullMarked;
