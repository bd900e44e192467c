/** What is published about a person's feedback, and the only way it is published. */
@NullMarked
package org.annum.feedback.summary;

import org.jspecify.annotations.NullMarked;
