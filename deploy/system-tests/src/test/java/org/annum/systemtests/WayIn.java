package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.annum.systemtests.SharedStack.Service;

/**
 * How a client brings tasks into the suite. A client sends again until it was told that all went
 * in.
 */
enum WayIn {
  BULK {
    @Override
    void send(SharedStack stack, String token, List<MadeUpTask> tasks) {
      HttpResponse<String> answer =
          stack.post(
              Service.METRICS,
              "/v1/activities/bulk",
              token,
              "application/json",
              items(tasks).toString());
      assertThat(answer.statusCode()).as(answer::body).isEqualTo(207);
      assertThat(stack.json(answer).path("failed").asInt()).as(answer::body).isZero();
    }
  },
  STREAM {
    @Override
    void send(SharedStack stack, String token, List<MadeUpTask> tasks) {
      HttpResponse<String> answer =
          stack.post(
              Service.METRICS,
              "/v1/fact-streams?kind=activities",
              token,
              "application/x-ndjson",
              tasks.stream().map(task -> task.json() + "\n").collect(Collectors.joining()));
      assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
      List<String> lines = answer.body().lines().toList();
      JsonNode summary = stack.json(lines.get(lines.size() - 1));
      assertThat(taken(summary)).as(answer::body).isEqualTo(tasks.size());
    }
  },
  FILE {
    @Override
    void send(SharedStack stack, String token, List<MadeUpTask> tasks) {
      HttpResponse<String> answer =
          stack.post(
              Service.METRICS,
              "/v1/fact-imports?profile=task-tool&source=" + tasks.get(0).source(),
              token,
              "text/csv",
              MadeUpTask.CSV_HEADER
                  + tasks.stream().map(MadeUpTask::csvRow).collect(Collectors.joining()));
      assertThat(answer.statusCode()).as(answer::body).isEqualTo(202);
      String operation =
          URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
      JsonNode ended = stack.retry(() -> ended(stack, token, operation));
      assertThat(ended.path("state").asText()).as(ended::toString).isEqualTo("SUCCEEDED");
      assertThat(taken(ended.path("counts"))).as(ended::toString).isEqualTo(tasks.size());
    }
  },
  TOPIC {
    @Override
    void send(SharedStack stack, String token, List<MadeUpTask> tasks) {
      new Broker(stack.broker())
          .publish("annum.facts-in.v1", tasks.stream().map(WayIn::event).toList());
    }
  },
  WEBHOOK {
    @Override
    void send(SharedStack stack, String token, List<MadeUpTask> tasks) {
      HttpResponse<String> answer =
          stack.webhook(tasks.get(0).source(), items(tasks).put("kind", "activities").toString());
      assertThat(answer.statusCode()).as(answer::body).isEqualTo(207);
      assertThat(stack.json(answer).path("failed").asInt()).as(answer::body).isZero();
    }
  };

  /** Sends tasks and fails unless all of them went in. */
  abstract void send(SharedStack stack, String token, List<MadeUpTask> tasks);

  private static ObjectNode items(List<MadeUpTask> tasks) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    tasks.forEach(task -> items.add(task.json()));
    return JsonNodeFactory.instance.objectNode().set("items", items);
  }

  private static Broker.Event event(MadeUpTask task) {
    ObjectNode envelope =
        JsonNodeFactory.instance
            .objectNode()
            .put("specversion", "1.0")
            .put("id", task.id())
            .put("source", "/" + task.source())
            .put("type", "org.annum.fact.activity");
    envelope.set("data", task.json());
    return new Broker.Event(task.key(), envelope.toString());
  }

  private static JsonNode ended(SharedStack stack, String token, String operation) {
    JsonNode state = stack.json(stack.get(Service.METRICS, operation, token));
    assertThat(state.path("state").asText()).isIn("SUCCEEDED", "FAILED");
    return state;
  }

  private static int taken(JsonNode counts) {
    return counts.path("accepted").asInt()
        + counts.path("replaced").asInt()
        + counts.path("unchanged").asInt();
  }
}
