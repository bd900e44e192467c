package org.annum.local;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.annum.local.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "token",
    description = {
      "Print a bearer token for the local stack, valid for eight hours.",
      "Without an option: a system client with every scope."
    })
final class TokenCommand implements Callable<Integer> {
  private static final String SOMEBODY_IN = "local-";

  @Option(names = "--as", paramLabel = "ID", description = "An employee, by id.")
  private String employee = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      description = "hr or auditor; with --as, that person in this role.")
  private Set<String> roles = new TreeSet<>();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      split = ",",
      description = "A system client with these scopes, e.g. facts:write.")
  private Set<String> scopes = new TreeSet<>();

  @Option(
      names = "--public-key",
      description = "Print the key that such tokens are verified with instead.")
  private boolean publicKey;

  private final Home home;
  private final Terminal terminal;

  TokenCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.result(publicKey ? home.signingKey().publicKey() : token(home.tokens()));
    return 0;
  }

  private String token(TokenIssuer issuer) {
    if (!scopes.isEmpty()) {
      return issuer.system("local-client", String.join(" ", scopes));
    }
    if (employee.isEmpty() && roles.isEmpty()) {
      return issuer.operator();
    }
    Set<String> granted = new TreeSet<>(roles);
    if (!employee.isEmpty()) {
      granted.add("employee");
    }
    String subject = employee.isEmpty() ? SOMEBODY_IN + String.join("-", roles) : employee;
    return issuer.person(subject, granted);
  }
}
