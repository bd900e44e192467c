package org.annum.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code deploy/benchmarks/run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Measures the packaged services, each figure beside its limit in the same run.",
    footerHeading = "%nScenarios:%n")
public final class Benchmarks implements Callable<Integer> {
  private static final Map<String, Scenario> SCENARIOS = scenarios();

  /** Held here because loggers are weakly referenced. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  @Parameters(paramLabel = "SCENARIO", arity = "0..*", description = "All of them by default.")
  private List<String> chosen = new ArrayList<>();

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "Activities to take in (${DEFAULT-VALUE}); a full table holds ten times as many.")
  private int rows;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the measurements as JSON.")
  private @Nullable Path json;

  private Benchmarks() {}

  public static void main(String[] arguments) {
    LIBRARIES.setLevel(Level.WARNING);
    CommandLine command = new CommandLine(new Benchmarks());
    command
        .getCommandSpec()
        .usageMessage()
        .footer(
            SCENARIOS.entrySet().stream()
                .map(
                    scenario ->
                        "  %-10s %s".formatted(scenario.getKey(), scenario.getValue().purpose()))
                .toArray(String[]::new));
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<String> names = chosen.isEmpty() ? List.copyOf(SCENARIOS.keySet()) : chosen;
    for (String name : names) {
      if (!SCENARIOS.containsKey(name)) {
        System.err.printf("no scenario %s; there are %s%n", name, SCENARIOS.keySet());
        return CommandLine.ExitCode.USAGE;
      }
    }
    Map<String, Measurement> results = new LinkedHashMap<>();
    System.out.printf("%-18s %12s %12s %8s %s%n", "measurement", "value", "limit", "ratio", "unit");
    for (String name : names) {
      try (Bench bench = Bench.start(Path.of(System.getProperty("annum.root")), rows)) {
        SCENARIOS
            .get(name)
            .measure(bench)
            .forEach((key, measured) -> print(results, key, measured));
      }
    }
    if (json != null) {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      Files.writeString(json, mapper.writeValueAsString(results) + "\n");
    }
    return CommandLine.ExitCode.OK;
  }

  private static void print(Map<String, Measurement> results, String name, Measurement found) {
    results.put(name, found);
    System.out.printf(
        "%-18s %12.3f %12.3f %8.3f %s%n",
        name, found.value(), found.limit(), found.ratio(), found.unit());
  }

  private static Map<String, Scenario> scenarios() {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    scenarios.put("csv", new IntakeScenario(WayIn.CSV));
    scenarios.put("ndjson", new IntakeScenario(WayIn.NDJSON));
    scenarios.put("facts-in", new FactsInScenario());
    scenarios.put("unchanged", new UnchangedScenario());
    scenarios.put("growth", new GrowthScenario());
    scenarios.put("memory", new MemoryScenario());
    scenarios.put("large-file", new LargeFileScenario());
    scenarios.put("freshness", new FreshnessScenario());
    scenarios.put("series", new SeriesScenario());
    return scenarios;
  }
}
