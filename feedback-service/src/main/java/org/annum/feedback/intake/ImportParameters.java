package org.annum.feedback.intake;

/** Names of the parameters of an import. */
public final class ImportParameters {
  public static final String PROFILE = "profile";
  public static final String SOURCE = "source";
  public static final String SUBJECT = "subject";
  public static final String PERIOD = "period";

  private ImportParameters() {}
}
