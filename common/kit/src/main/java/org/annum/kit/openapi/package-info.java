/** What every operation of every service shares in the OpenAPI document. */
@NullMarked
package org.annum.kit.openapi;

import org.jspecify.annotations.NullMarked;
