package org.annum.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.annum.kit.event.MalformedEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureVerdictTest {

  @ParameterizedTest
  @ValueSource(strings = {"21000", "22003", "22P02", "23505", "23514", "44000", "54000", "P0001"})
  void shouldBlameTheRecordWhenItsValuesAreRefused(String sqlState) {
    assertThat(FailureVerdict.PATIENT.blamesRecord(failure(sqlState))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08001", "25P02", "28000", "3D000", "40001", "40P01", "53300", "55000", "55P03",
        "57014", "57P01", "57P03", "58030", "42P01", "XX000"
      })
  void shouldBePatientWhenTheDatabaseMayRecover(String sqlState) {
    assertThat(FailureVerdict.PATIENT.blamesRecord(failure(sqlState))).isFalse();
  }

  @Test
  void shouldBePatientWhenNoConnectionWasGot() {
    assertThat(
            FailureVerdict.PATIENT.blamesRecord(
                new IllegalStateException(new SQLException("acquisition timeout"))))
        .isFalse();
  }

  @Test
  void shouldBePatientWhenTheCommitFailedWithoutSayingWhy() {
    assertThat(
            FailureVerdict.PATIENT.blamesRecord(
                new IllegalStateException(new RollbackException("no"))))
        .isFalse();
  }

  @Test
  void shouldBlameTheRecordWhenTheHandlerCannotReadIt() {
    assertThat(FailureVerdict.PATIENT.blamesRecord(new MalformedEventException("no body")))
        .isTrue();
  }

  @Test
  void shouldBlameTheRecordWhenPatienceIsExhausted() {
    assertThat(FailureVerdict.EXHAUSTED.blamesRecord(failure("40001"))).isTrue();
  }

  private static RuntimeException failure(String sqlState) {
    return new IllegalStateException(new SQLException("no", sqlState));
  }
}
