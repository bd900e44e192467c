/**
 * feedback-service: owns what others say about a person's work: survey answers, remarks, talks with
 * the manager and anonymous team feedback. It publishes summaries only; it never gives away a raw
 * team answer, whoever asks.
 */
@NullMarked
package org.annum.feedback;

import org.jspecify.annotations.NullMarked;
