/** What is evaluated and how much it weighs: sections, parts, labels, rules. */
@NullMarked
package org.annum.review.template.model;

import org.jspecify.annotations.NullMarked;
