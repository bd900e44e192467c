package org.annum.metrics.rest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.metrics.connector.model.TimeFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpRulesTest {
  private static final Instant NOW = Instant.parse("2024-03-05T10:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                              | PT0S",
        " 120                           | PT2M",
        "86400                          | P1D",
        "86401                          | P1D",
        "999999999                      | P1D",
        "Tue, 05 Mar 2024 10:00:30 GMT  | PT30S",
        "Tue, 5 Mar 2024 10:00:30 GMT   | PT30S",
        "Tue, 05 Mar 2024 09:59:59 GMT  | PT0S",
        "Fri, 08 Mar 2024 10:00:00 GMT  | P1D",
      })
  void shouldReadHowLongToWait(String header, Duration wait) {
    assertThat(RetryAfter.parse(header, NOW)).contains(wait);
  }

  @ParameterizedTest
  @CsvSource({"''", "soon", "-1", "1.5", "9999999999", "2024-03-05T10:00:30Z"})
  void shouldReadNoWaitFromAnythingElse(String header) {
    assertThat(RetryAfter.parse(header, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "<https://api.test/x?page=2>; rel=\"next\"                                  | https://api.test/x?page=2",
        "</x?page=2>;rel=next                                                      | /x?page=2",
        "</x?page=1>; rel=\"prev\", </x?page=3>; rel=\"next\", </x>; rel=\"last\"        | /x?page=3",
        "</a,b;c?p=2>; title=\"a, b; rel=next\"; rel=\"last next\"                     | /a,b;c?p=2",
        "</x>; REL=NEXT                                                            | /x",
        "</x>; foo; rel=next                                                       | /x",
      })
  void shouldFindTheNextPage(String header, String target) {
    assertThat(LinkHeader.next(List.of(header))).contains(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<https://api.test/x>; rel=\"prev\"",
        "<https://api.test/x>; rel=\"nextish\"",
        "<https://api.test/x>; title=\"rel=next\"",
        "<https://api.test/x>; rel=\"prev\"; rel=\"next\"",
        "<https://api.test/x>",
        "next",
        "''",
      })
  void shouldFindNoNextPageWhereThereIsNone(String header) {
    assertThat(LinkHeader.next(List.of(header))).isEmpty();
  }

  @Test
  void shouldFindTheNextPageInAnyOfSeveralHeaders() {
    assertThat(LinkHeader.next(List.of("</a>; rel=prev", "</b>; rel=next"))).contains("/b");
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "127.0.0.1, false",
    "127.255.255.254, false",
    "0.0.0.0, false",
    "0.1.2.3, false",
    "10.0.0.1, false",
    "100.63.255.255, true",
    "100.64.0.0, false",
    "100.127.255.255, false",
    "100.128.0.0, true",
    "169.254.169.254, false",
    "169.253.0.1, true",
    "172.15.255.255, true",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "172.32.0.0, true",
    "192.0.0.8, false",
    "192.0.2.1, false",
    "192.0.1.1, true",
    "192.168.1.1, false",
    "198.17.0.1, true",
    "198.18.0.1, false",
    "198.19.255.255, false",
    "198.51.100.1, false",
    "198.51.99.1, true",
    "203.0.113.1, false",
    "203.0.112.1, true",
    "223.255.255.255, true",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "::ffff:10.0.0.1, false",
    "fe80::1, false",
    "fc00::1, false",
    "fd12:3456::1, false",
    "ff02::1, false",
    "64:ff9b::a00:1, false",
    "64:ff9b::808:808, true",
    "2002:a00:1::, false",
    "2001:db8::1, false",
    "2001:0:1::1, false",
    "2606:4700::1111, true",
  })
  void shouldTellPublicAddresses(String address, boolean isPublic) throws Exception {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.test/x, true, true",
    "http://api.test/x, true, false",
    "https://api.test/x, false, false",
    "http://crm.local/x, false, true",
    "http://CRM.local:9/x, false, true",
    "http://hr.local:8080/x, false, true",
    "https://hr.local/x, false, false",
    "http://hr.local:8081/x, false, false",
    "http://nocrm.local/x, true, false",
  })
  void shouldAllowHosts(URI url, boolean publicHosts, boolean allowed) {
    AllowedHosts hosts = new AllowedHosts(Set.of("crm.local", "Hr.local:8080"), publicHosts);
    assertThat(hosts.mayBeAllowed(url)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.test/x, https://A.test:443/y, true",
    "https://a.test/x, http://a.test/y, false",
    "https://a.test/x, https://a.test:8443/y, false",
    "https://a.test/x, https://b.test/y, false",
    "http://a.test:80, http://a.test, true",
  })
  void shouldCompareOrigins(URI one, URI other, boolean same) {
    assertThat(AllowedHosts.sameOrigin(one, other)).isEqualTo(same);
  }

  @Test
  void shouldFillWhatIsThereAndLeaveOutWhatIsNot() {
    Map<String, String> values = Map.of("since", "1$2", "page", "3");

    assertThat(Placeholders.fill("a ${since}-${page}", values)).contains("a 1$2-3");
    assertThat(Placeholders.fill("a ${since}-${cursor}", values)).isEmpty();
    assertThat(Placeholders.fill("plain $ {x}", values)).contains("plain $ {x}");
    assertThat(Placeholders.unknown("${since}${token}${}")).containsExactly("token", "");
    assertThat(Placeholders.encoded("a b+c&d=客")).isEqualTo("a%20b%2Bc%26d%3D%E5%AE%A2");
  }

  @Test
  void shouldWaitTwiceAsLongEachTime() {
    Backoff backoff = new Backoff(5, Duration.ofSeconds(2));

    assertThat(backoff.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(backoff.pauseAfter(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(backoff.pauseAfter(1000)).isEqualTo(Backoff.LONGEST);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO, 2024-03-05T10:00:00.123+0000, 2024-03-05T10:00:00.123Z",
    "ISO, 2024-03-05T18:00:00+08:00, 2024-03-05T10:00:00.000Z",
    "ISO, 2024-03-05T18:00:00, 2024-03-05T10:00:00.000Z",
    "ISO, 2024-03-05 18:00:00, 2024-03-05T10:00:00.000Z",
    "ISO, 2024-03-05, 2024-03-04T16:00:00.000Z",
    "EPOCH_MILLIS, 2024-03-05T10:00:00.123Z, 1709632800123",
    "EPOCH_MILLIS, 1709632800123, 1709632800123",
    "EPOCH_SECONDS, 1709632800.9, 1709632800",
    "yyyy-MM-dd HH:mm:ss, 2024-03-05 18:00:00, 2024-03-05 18:00:00",
    "yyyy-MM-dd HH:mm:ss, 2024-03-05T10:00:00Z, 2024-03-05 18:00:00",
    "yyyyMMdd, 20240305, 20240305",
  })
  void shouldWriteTimesAsTheSystemTakesThem(String format, String read, String written) {
    TimeFormat times = TimeFormat.of(format);
    assertThat(
            times
                .instant(read, SHANGHAI, LocalTime.MIDNIGHT)
                .map(instant -> times.write(instant, SHANGHAI)))
        .contains(written);
  }

  @Test
  void shouldKeepMarksExactlyAndInOrder() {
    Mark mark = Mark.of(Instant.parse("2024-03-05T10:00:00.123456789Z"));

    assertThat(mark.instant()).isEqualTo(Instant.parse("2024-03-05T10:00:00.123456789Z"));
    assertThat(mark.minus(Duration.ofMinutes(5)).instant())
        .isEqualTo(Instant.parse("2024-03-05T09:55:00.123456789Z"));
    assertThat(mark.isAfter(mark)).isFalse();
    assertThat(mark.isAfter(mark.minus(Duration.ofNanos(1)))).isTrue();
    assertThat(Mark.of(Instant.parse("1969-12-31T23:59:59.5Z")).instant())
        .isEqualTo(Instant.parse("1969-12-31T23:59:59.5Z"));
  }
}
