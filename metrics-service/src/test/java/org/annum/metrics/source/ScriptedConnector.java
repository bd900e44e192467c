package org.annum.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.annum.metrics.connector.Connector;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SourceSettings;

/** Pulls what a test says. */
@ApplicationScoped
public class ScriptedConnector implements Connector {
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();

  /** What a pull does. */
  public interface Script {
    void pull(Pull pull) throws InterruptedException;
  }

  public void when(String source, Script script) {
    scripts.put(source, script);
  }

  @Override
  public String kind() {
    return "scripted";
  }

  @Override
  public void check(SourceSettings settings) {
    settings.optionalText("note");
    settings.optionalSecret("token");
    settings.integer("size", 1, 10, 1);
  }

  @Override
  public void pull(Pull pull) throws InterruptedException {
    scripts.getOrDefault(pull.source(), nothing -> {}).pull(pull);
  }
}
