/**
 * The manifests of {@code deploy/kubernetes}: built by kustomize, parsed by the models of the API
 * and of the operators, held to rules and to the code. {@code PodsRun} runs the pods of an overlay.
 */
@NullMarked
package org.annum.kubernetes;

import org.jspecify.annotations.NullMarked;
