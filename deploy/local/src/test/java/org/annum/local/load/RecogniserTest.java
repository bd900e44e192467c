package org.annum.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path directory;

  @Test
  void shouldRecogniseEveryFileOfTheSample() {
    Folder sample = Folder.read(Path.of("sample"));

    Map<ExportKind, Long> kinds =
        sample.exports().stream()
            .collect(Collectors.groupingBy(Export::kind, TreeMap::new, Collectors.counting()));
    assertThat(sample.unknown()).isEmpty();
    assertThat(kinds).containsOnlyKeys(ExportKind.values()).containsEntry(ExportKind.TASKS, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void shouldRecogniseASurveyWhateverItsSeparator(String separator) throws IOException {
    String header = String.join(separator, "response_id", "employee_number", "score");

    assertThat(kindOf(header + "\n", StandardCharsets.UTF_8)).isEqualTo("SURVEY");
  }

  @Test
  void shouldRecogniseAFileWithByteOrderMarkAndQuotedHeader() throws IOException {
    assertThat(kindOf("\uFEFF\"rater_group\",\"teamwork\"\r\n", StandardCharsets.UTF_8))
        .isEqualTo("TEAM_FEEDBACK");
  }

  @Test
  void shouldRecogniseChineseHeadersInTheEncodingOfOldTools() throws IOException {
    assertThat(kindOf("工号,姓名,月份,应出勤天数,实际出勤天数\r\n", GB18030)).isEqualTo("ATTENDANCE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"employee\":", "[1,2]", "name,colour\n1,2\n", "\"open quote"})
  void shouldLeaveAloneWhatIsNoExport(String content) throws IOException {
    assertThat(kindOf(content, StandardCharsets.UTF_8)).isEqualTo("none");
  }

  private String kindOf(String content, Charset encoding) throws IOException {
    Path file = directory.resolve("whatever.txt");
    Files.writeString(file, content, encoding);
    return Recogniser.recognise(file).map(export -> export.kind().name()).orElse("none");
  }
}
