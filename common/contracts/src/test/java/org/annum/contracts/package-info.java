/** The contracts checked against themselves. */
package org.annum.contracts;
