package org.annum.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;

/** A task tool's database, for sources that pull it. */
final class ForeignDatabase {
  private static final String TABLE =
      """
      create table task (
        number bigint generated always as identity primary key,
        list text not null,
        id text not null,
        owner text not null,
        priority text not null,
        due_at timestamptz not null,
        done_at timestamptz)
      """;

  private static final String READER =
      """
      create role reader login
      """;

  private static final String GRANT =
      """
      grant select on task to reader
      """;

  private static final String INSERT =
      """
      insert into task (list, id, owner, priority, due_at, done_at) values (?, ?, ?, ?, ?, ?)
      """;

  private final String url;

  private ForeignDatabase(String url) {
    this.url = url;
  }

  static ForeignDatabase create(SharedStack stack) throws SQLException {
    try (Connection server = connect(stack.database("postgres"));
        Statement statement = server.createStatement()) {
      statement.execute("create database task_tool");
    }
    ForeignDatabase created = new ForeignDatabase(stack.database("task_tool"));
    try (Connection connection = connect(created.url);
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      statement.execute(READER);
      statement.execute(GRANT);
    }
    return created;
  }

  void add(List<MadeUpTask> tasks) throws SQLException {
    try (Connection connection = connect(url);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (MadeUpTask task : tasks) {
        OffsetDateTime completed = task.completed();
        insert.setString(1, task.source());
        insert.setString(2, task.id());
        insert.setString(3, task.person());
        insert.setString(4, task.priority());
        insert.setObject(5, task.due());
        insert.setObject(6, completed);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * A source of one list, as its creation asks for.
   *
   * @param pageSize rows that are stored together
   * @param requestsPerMinute pages a minute at the most
   */
  String source(String list, int pageSize, int requestsPerMinute) {
    return """
    {"name": "%s", "kind": "jdbc", "every": "PT10S", "requestsPerMinute": %d,
     "settings": {
       "url": "%s", "user": "reader", "pageSize": %d,
       "query": "select number, id, owner, priority, due_at, done_at from task where list = '%s'",
       "cursor": {"column": "number", "key": "number", "type": "NUMBER"},
       "facts": {"kind": "ACTIVITY", "fields": {
         "externalId": "id", "employeeId": "owner", "type": {"constant": "FOLLOW_UP"},
         "priority": "priority", "dueAt": "due_at", "completedAt": "done_at"}}}}
    """
        .formatted(list, requestsPerMinute, url, pageSize, list);
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "");
  }
}
