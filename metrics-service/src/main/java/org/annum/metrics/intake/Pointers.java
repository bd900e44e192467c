package org.annum.metrics.intake;

/** Tells where a reader finds the fields of a fact: a JSON pointer or a column for each. */
interface Pointers {

  String to(String field);
}
