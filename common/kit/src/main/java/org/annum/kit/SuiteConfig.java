package org.annum.kit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What the whole suite agrees on. */
@ConfigMapping(prefix = "annum")
public interface SuiteConfig {

  /**
   * The service's short name: {@code goals}, {@code metrics}, {@code feedback} or {@code review}.
   * It is the {service} of administrative paths, the consumer group and the source of its events.
   */
  @WithDefault("annum")
  String service();

  /** The organisation's time zone; days and months are cut in it. */
  @WithDefault("Asia/Shanghai")
  ZoneId timeZone();
}
