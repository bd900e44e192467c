package org.annum.local.stack;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.annum.local.LocalProblem;
import org.annum.local.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * A running stack, watched over until it is closed. A process that dies after it has served is
 * started again on its data; one that does not come up ends the stack.
 */
public final class Stack implements AutoCloseable {
  private static final Duration STARTUP = Duration.ofMinutes(2);

  private final StackPlan plan;
  private final Terminal terminal;
  private final Consumer<LocalProblem> onFailure;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final List<Child> children = new CopyOnWriteArrayList<>();
  private boolean ended;
  private @Nullable PostgresServer postgres;
  private @Nullable Guard guard;

  private Stack(StackPlan plan, Terminal terminal, Consumer<LocalProblem> onFailure) {
    this.plan = plan;
    this.terminal = terminal;
    this.onFailure = onFailure;
  }

  /**
   * Starts everything and returns when all four services are ready.
   *
   * @param onFailure called once when the stack cannot go on
   */
  public static Stack start(StackPlan plan, Terminal terminal, Consumer<LocalProblem> onFailure) {
    refuseWhatCannotWork(plan);
    Stack stack = new Stack(plan, terminal, onFailure);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-shutdown"));
    try {
      stack.startAll();
      return stack;
    } catch (InterruptedException e) {
      stack.close();
      Thread.currentThread().interrupt();
      throw new LocalProblem("interrupted while starting", e);
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public Ports ports() {
    return plan.ports();
  }

  /** Tells other commands where the stack is, and under which address it shows reports. */
  public void announce(StackDirectory where, String reports) {
    where.record(StackState.ofThisProcess(plan.kind(), true, plan.ports(), reports));
  }

  /** Ends everything; a second caller waits until the first has done so. */
  @Override
  public void close() {
    closing.set(true);
    synchronized (this) {
      if (!ended) {
        ended = true;
        endAll();
      }
    }
  }

  private static void refuseWhatCannotWork(StackPlan plan) {
    for (Service service : Service.values()) {
      if (!Files.exists(service.runner(plan.root()))) {
        throw new LocalProblem(
            "%s is not built; run `mvn -Dquick package` first".formatted(service.module()));
      }
    }
    plan.ports().busy().stream()
        .findFirst()
        .ifPresent(
            port -> {
              throw new LocalProblem(
                  "port %d is in use%s; end it, or choose other ports (see `annum %s --help`)"
                      .formatted(
                          port,
                          PortOwner.of(port).map(owner -> " by " + owner).orElse(""),
                          plan.kind()));
            });
  }

  private void startAll() throws InterruptedException {
    long begin = System.nanoTime();
    Leftovers.end(plan.files());
    plan.files().clearLogs();
    guard = Guard.over(plan.files());
    plan.files().record(StackState.ofThisProcess(plan.kind(), false, plan.ports(), ""));
    ChildSpecs specs = new ChildSpecs(plan, new Probe());

    Child kafka = start(specs.kafka());
    startPostgres();
    List<Child> services = new ArrayList<>();
    for (Service service : Service.values()) {
      services.add(start(specs.service(service)));
    }
    kafka.awaitReady(STARTUP);
    terminal.step("Kafka on port %d".formatted(plan.ports().kafka()));
    for (Child service : services) {
      service.awaitReady(STARTUP);
      terminal.step("%s ready".formatted(service.name()));
    }
    children.forEach(child -> watch(child.name(), () -> keepAlive(child)));
    terminal.step("stack ready in %s".formatted(Terminal.since(begin)));
  }

  private void startPostgres() {
    PostgresServer server =
        PostgresServer.start(plan.files(), plan.ports().postgres(), plan.kept());
    postgres = server;
    terminal.step("PostgreSQL on port %d".formatted(plan.ports().postgres()));
    watch(PostgresServer.NAME, () -> postgresEnded(server));
  }

  private void postgresEnded(PostgresServer server) throws InterruptedException {
    server.awaitEnd();
    fail(
        new LocalProblem(
            "PostgreSQL ended; start the stack again (log: %s)"
                .formatted(plan.files().log(PostgresServer.NAME))));
  }

  private Child start(ChildSpec spec) {
    Child child = new Child(spec, plan.files());
    children.add(child);
    child.start();
    return child;
  }

  private void keepAlive(Child child) throws InterruptedException {
    while (true) {
      int exitCode = child.awaitEnd();
      if (closing.get()) {
        return;
      }
      terminal.step(
          child.lastWords("died with exit code %d, starting it again".formatted(exitCode)));
      child.restart(STARTUP, () -> !closing.get());
      if (closing.get()) {
        child.stop();
        return;
      }
      terminal.step("%s ready again".formatted(child.name()));
    }
  }

  private void watch(String name, Watch watch) {
    Thread thread =
        new Thread(
            () -> {
              try {
                watch.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (LocalProblem e) {
                fail(e);
              }
            },
            "watch-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private interface Watch {
    void run() throws InterruptedException;
  }

  private void fail(LocalProblem problem) {
    if (!closing.get()) {
      onFailure.accept(problem);
    }
  }

  private void endAll() {
    List<Thread> endings =
        children.stream().skip(1).map(child -> new Thread(child::stop, child.name())).toList();
    endings.forEach(Thread::start);
    try {
      for (Thread ending : endings) {
        ending.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.stream().limit(1).forEach(Child::stop);
    if (postgres != null) {
      postgres.close();
    }
    plan.files().forgetState();
    if (guard != null) {
      guard.close();
    }
    if (!plan.kept()) {
      StackDirectory.deleteTree(plan.files().base());
    }
  }
}
