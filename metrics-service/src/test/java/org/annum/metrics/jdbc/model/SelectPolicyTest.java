package org.annum.metrics.jdbc.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from task",
        "  SELECT id, replace(owner, '-', '') as owner FROM task WHERE note <> 'it''s; -- done'",
        "with open as (select 1 as id) select * from open",
        "select \"update\", (select max(id) from deal) from task",
        "select '客户; drop table x', updated_at, deleted from task",
        "select * from ((select 1 as id) union all (select 2)) u"
      })
  void shouldAcceptOneQuery(String query) {
    assertThat(SelectPolicy.refusal(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from task",
        "update task set id = 1",
        "with gone as (delete from task returning *) select * from gone",
        "select * into copy_of_task from task",
        "select * from task for update",
        "explain select 1",
        "",
        "  ",
        "call tidy_up()",
        "select 1 exec tidy_up",
        "(insert into task values (1))"
      })
  void shouldRefuseWhatIsNoQuery(String query) {
    assertThat(SelectPolicy.refusal(query)).contains(SelectPolicy.NOT_SELECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1; drop table task",
        "select 1;",
        "select 1) x; drop table task; select * from (select 1",
        "select 1) union (select 2",
        "select (1",
        "select 1 -- the rest",
        "select 1 /* the rest",
        "select 1 # the rest",
        "select 'open",
        "select 'a\\' or 1=1",
        "select E'\\'; drop table task; --'",
        "select $$; drop table task$$",
        "select \"open from task",
        "select * from task where id > ?"
      })
  void shouldRefuseWhatCouldLeaveItsBrackets(String query) {
    assertThat(SelectPolicy.refusal(query)).contains(SelectPolicy.UNREADABLE);
  }

  @Test
  void shouldLookAtWordsAsAWhole() {
    assertThat(SelectPolicy.refusal("select updated_at, inserted, offset_of from dropbox"))
        .isEmpty();
  }
}
