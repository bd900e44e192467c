package org.annum.local.api;

import org.annum.local.stack.Service;

/** Where a suite is, and what it takes to be let in. */
public interface SuiteAddress {

  /** What a path of the service's API is put behind. */
  String api(Service service);

  /** Where people reach the path, which may be another name than this process uses. */
  String publicAddress(String path);

  /** Whether the service takes requests. */
  boolean isReady(Service service);

  /** A bearer token that is valid for some time. */
  String token();
}
