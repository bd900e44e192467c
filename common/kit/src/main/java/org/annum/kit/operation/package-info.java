/**
 * Long work that survives a crash: submitted with its payload in one transaction, claimed by one
 * replica at a time under a lease, resumed by another when that one dies.
 */
@NullMarked
package org.annum.kit.operation;

import org.jspecify.annotations.NullMarked;
