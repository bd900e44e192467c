package org.annum.local.stack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.annum.embedded.KafkaBroker;

/** The main class of the Kafka process: one broker on the given directory and ports. */
public final class KafkaProcess {
  private KafkaProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    KafkaBroker broker =
        KafkaBroker.start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-shutdown"));
    new CountDownLatch(1).await();
  }
}
