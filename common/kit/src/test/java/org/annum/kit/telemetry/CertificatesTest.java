package org.annum.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
  @TempDir static Path directory;
  private static CertificateFixture soon;
  private static CertificateFixture late;

  @BeforeAll
  static void makeCertificates() throws Exception {
    soon = CertificateFixture.validFor(directory, 3);
    late = CertificateFixture.validFor(directory, 300);
  }

  @Test
  void shouldTellTheFirstEndWhenAFileHoldsSeveralCertificates() throws Exception {
    Path chain = Files.writeString(directory.resolve("chain.pem"), late.pem() + soon.pem());

    assertThat(Certificates.endOf(chain)).isEqualTo(soon.end());
  }

  @Test
  void shouldRefuseAFileWhenItHoldsNoCertificate() throws Exception {
    Path empty = Files.writeString(directory.resolve("empty.pem"), "");

    assertThatThrownBy(() -> Certificates.endOf(empty))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void shouldTellTheEndWhenAServerSpeaksTls() throws Exception {
    assertThat(Certificates.endOf(soon.tlsServer())).isEqualTo(soon.end());
  }

  @Test
  void shouldAskForTlsWhenTheServerIsADatabase() throws Exception {
    assertThat(Certificates.endOf(late.postgresServer('S'))).isEqualTo(late.end());
  }

  @Test
  void shouldSaySoWhenTheDatabaseOffersNoTls() throws Exception {
    URI plain = late.postgresServer('N');

    assertThatThrownBy(() -> Certificates.endOf(plain))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not offer TLS");
  }
}
