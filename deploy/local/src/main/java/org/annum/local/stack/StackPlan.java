package org.annum.local.stack;

import java.nio.file.Path;

/**
 * What kind of stack is wanted.
 *
 * @param root of the repository, where the services were built
 * @param kind the command that starts it, for the state file
 * @param kept whether the data outlives the stack; if not, nothing is synced to disk and all is
 *     deleted at the end
 * @param publicKey of the token issuer, X.509 in Base64
 */
public record StackPlan(
    Path root, StackDirectory files, Ports ports, String kind, boolean kept, String publicKey) {}
