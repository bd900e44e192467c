package org.annum.kit.problem;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * What else the path of a request answers to. RFC 9110 (15.5.6) wants it said with each 405, and
 * RESTEasy knows it but does not say it.
 */
final class AllowedMethods {
  private AllowedMethods() {}

  /** The methods of the current request's path, e.g. {@code GET, HEAD, POST}. */
  static String ofCurrentRequest() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    return String.join(", ", of(request));
  }

  private static Set<String> of(ResteasyReactiveRequestContext request) {
    Set<String> methods = new TreeSet<>();
    String path = request.getPathWithoutPrefix();
    var classes = new RequestMapper<>(request.getDeployment().getClassMappers());
    RequestMatch<InitialMatch> match = classes.map(path);
    while (match != null) {
      collect(match, methods);
      match = classes.continueMatching(path, match);
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }

  private static void collect(RequestMatch<InitialMatch> match, Set<String> methods) {
    String rest = match.remaining.isEmpty() ? "/" : match.remaining;
    for (ServerRestHandler handler : match.value.handlers) {
      if (handler instanceof ClassRoutingHandler routing) {
        routing
            .getMappers()
            .forEach(
                (method, paths) -> {
                  if (method != null && paths.map(rest) != null) {
                    methods.add(method);
                  }
                });
      }
    }
  }
}
