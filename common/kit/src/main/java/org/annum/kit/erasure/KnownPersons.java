package org.annum.kit.erasure;

/** Who is still there, as the service knows it; a CDI bean. */
public interface KnownPersons {

  /** Whether the person is there; nothing of such a person is erased. */
  boolean isKnown(String personId);
}
