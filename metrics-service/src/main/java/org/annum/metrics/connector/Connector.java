package org.annum.metrics.connector;

/**
 * A way to pull facts out of one kind of foreign system; a CDI bean per kind. It keeps no state of
 * its own: several sources of its kind may be pulled at once, each by one replica.
 */
public interface Connector {

  /** The name of the kind, in kebab-case, as sources name it. */
  String kind();

  /**
   * Reads all settings and notes in them whatever is wrong. Nothing is connected to: what can only
   * be seen there is refused by {@link #pull}.
   */
  void check(SourceSettings settings);

  /**
   * Hands over everything that is newer than the cursor, page after page, and returns when there is
   * no more. It may be asked again from the same cursor: facts that are known change nothing.
   *
   * <p>Exceptions of {@link Pull} are to be let through; they end the pull where it is.
   *
   * @throws SourceUnavailableException when the same may work later
   * @throws SourceRefusedException when it will not work until somebody changes something
   */
  void pull(Pull pull) throws InterruptedException;
}
