package org.annum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class InfrastructureTest {

  @Test
  void shouldStartPostgresWithAFreshDatabase() throws Exception {
    String url = Infrastructure.jdbcUrl(Infrastructure.createDatabase());
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var tables =
            connection
                .createStatement()
                .executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
      assertThat(tables.next()).isTrue();
      assertThat(tables.getInt(1)).isZero();
    }
  }

  @Test
  void shouldStartKafka() throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()))) {
      assertThat(admin.describeCluster().nodes().get(30, TimeUnit.SECONDS)).hasSize(1);
    }
  }

  @Test
  void shouldGiveEachPortOnce() {
    assertThat(Infrastructure.freePorts(500)).doesNotHaveDuplicates();
  }
}
