package org.annum.kubernetes;

import java.util.List;

/** What every overlay has to keep, beyond being what the API server accepts. */
enum Rule {
  IMAGES_HAVE_A_FIXED_TAG,
  LIMITS_ARE_SET,
  NOT_ROOT,
  ROOT_FILE_SYSTEM_IS_READ_ONLY,
  NO_PRIVILEGES,
  NO_TOKEN_IS_MOUNTED,
  PROBES_ARE_THERE,
  THERE_IS_TIME_TO_STOP,
  MOUNTS_ARE_THERE,
  SECRETS_ARE_NOT_IN_CONFIG_MAPS,
  SECRETS_ARE_NOT_IN_VARIABLES,
  REFERENCES_LEAD_SOMEWHERE,
  SERVICES_LEAD_TO_PORTS,
  MONITORS_FIND_SERVICES,
  ONLY_THE_API_IS_LET_IN,
  BUDGETS_SELECT_A_WORKLOAD,
  NOTHING_IS_ALLOWED_BY_DEFAULT,
  EVERY_POD_HAS_ITS_NETWORK_POLICY,
  POLICIES_SELECT_PODS,
  ONE_AUTOSCALER_EACH,
  EVERYTHING_IN_THE_NAMESPACE;

  /** Who breaks the rule, in words. */
  List<String> violations(Manifests all) {
    return switch (this) {
      case IMAGES_HAVE_A_FIXED_TAG -> PodRules.imagesWithoutTag(all);
      case LIMITS_ARE_SET -> PodRules.withoutLimits(all);
      case NOT_ROOT -> PodRules.asRoot(all);
      case ROOT_FILE_SYSTEM_IS_READ_ONLY -> PodRules.writable(all);
      case NO_PRIVILEGES -> PodRules.privileged(all);
      case NO_TOKEN_IS_MOUNTED -> PodRules.withToken(all);
      case PROBES_ARE_THERE -> PodRules.withoutProbes(all);
      case THERE_IS_TIME_TO_STOP -> PodRules.stoppedTooSoon(all);
      case MOUNTS_ARE_THERE -> PodRules.mountsWithoutVolume(all);
      case SECRETS_ARE_NOT_IN_CONFIG_MAPS -> ReferenceRules.secretsInConfigMaps(all);
      case SECRETS_ARE_NOT_IN_VARIABLES -> PodRules.secretsInVariables(all);
      case REFERENCES_LEAD_SOMEWHERE -> ReferenceRules.dangling(all);
      case SERVICES_LEAD_TO_PORTS -> ReferenceRules.servicesWithoutPort(all);
      case MONITORS_FIND_SERVICES -> MonitorRules.withoutService(all);
      case ONLY_THE_API_IS_LET_IN -> MonitorRules.letInBesideTheApi(all);
      case BUDGETS_SELECT_A_WORKLOAD -> ReferenceRules.budgetsWithoutPods(all);
      case NOTHING_IS_ALLOWED_BY_DEFAULT -> NetworkRules.openByDefault(all);
      case EVERY_POD_HAS_ITS_NETWORK_POLICY -> NetworkRules.withoutPolicy(all);
      case POLICIES_SELECT_PODS -> NetworkRules.withoutPods(all);
      case ONE_AUTOSCALER_EACH -> ReferenceRules.scaledTwice(all);
      case EVERYTHING_IN_THE_NAMESPACE -> ReferenceRules.elsewhere(all);
    };
  }
}
