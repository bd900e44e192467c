/**
 * Evidence becomes score, findings, improvement plan and report. This service owns reviews and
 * plans; it never changes what it consumes and never asks another service.
 */
@NullMarked
package org.annum.review;

import org.jspecify.annotations.NullMarked;
