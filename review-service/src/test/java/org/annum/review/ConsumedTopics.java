package org.annum.review;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics the other services own, before the service under test asks for them. */
public final class ConsumedTopics implements QuarkusTestResourceLifecycleManager {
  static final String PEOPLE = "annum.people.v1";
  static final String GOALS = "annum.goals.v1";
  static final String ROLLUPS = "annum.metric-rollups.v1";
  static final String SUMMARIES = "annum.feedback-summaries.v1";

  @Override
  public Map<String, String> start() {
    String servers = Infrastructure.kafka().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          List.of(PEOPLE, GOALS, ROLLUPS, SUMMARIES).stream()
              .filter(topic -> !present.contains(topic))
              .map(topic -> new NewTopic(topic, 1, (short) 1))
              .collect(Collectors.toList());
      admin.createTopics(missing).all().get();
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics could not be created", e);
    }
  }

  @Override
  public void stop() {
    // The broker ends with the JVM.
  }
}
