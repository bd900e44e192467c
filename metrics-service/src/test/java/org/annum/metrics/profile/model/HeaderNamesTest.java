package org.annum.metrics.profile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderNamesTest {

  @ParameterizedTest
  @CsvSource({"Task ID, task_id", "TASK-ID, task id", "工作时长（小时）, 工作时长(小时)", "ＩＤ, id"})
  void shouldFindAColumnWhateverItsSpelling(String header, String wanted) {
    assertThat(new HeaderNames(List.of(header)).find(wanted)).contains(header);
  }

  @Test
  void shouldPreferTheExactNameAndTheFirstAlternative() {
    HeaderNames header = new HeaderNames(List.of("Id", "id", "编号"));

    assertThat(header.find("id")).contains("id");
    assertThat(header.find(List.of("nope", "编号", "id"))).contains("编号");
    assertThat(header.find(List.of("nope"))).isEmpty();
  }
}
