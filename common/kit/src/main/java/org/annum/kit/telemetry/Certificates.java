package org.annum.kit.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Until when certificates are valid. */
final class Certificates {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** PostgreSQL's request for TLS: length and code, answered by one byte (S: go on). */
  private static final byte[] POSTGRES_SSL_REQUEST =
      ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).array();

  private Certificates() {}

  /** The first end of all certificates in a PEM file. */
  static Instant endOf(Path file) throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(file)) {
      return earliest(CertificateFactory.getInstance("X.509").generateCertificates(pem));
    }
  }

  /** The first end of the certificates that a server shows. */
  static Instant endOf(URI address) throws IOException, GeneralSecurityException {
    try (Socket plain = new Socket()) {
      int patience = Math.toIntExact(PATIENCE.toMillis());
      plain.connect(new InetSocketAddress(address.getHost(), port(address)), patience);
      plain.setSoTimeout(patience);
      if (address.getScheme().equals("postgresql")) {
        startTls(plain);
      }
      return shownBy(plain, address);
    }
  }

  private static Instant shownBy(Socket plain, URI address)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new OnlyLooking()}, null);
    try (SSLSocket tls =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(plain, address.getHost(), port(address), true)) {
      tls.startHandshake();
      return earliest(Arrays.asList(tls.getSession().getPeerCertificates()));
    }
  }

  private static void startTls(Socket plain) throws IOException {
    plain.getOutputStream().write(POSTGRES_SSL_REQUEST);
    if (plain.getInputStream().read() != 'S') {
      throw new IOException("the server does not offer TLS");
    }
  }

  private static int port(URI address) {
    return address.getPort() < 0 && address.getScheme().equals("https") ? 443 : address.getPort();
  }

  private static Instant earliest(Collection<? extends Certificate> certificates)
      throws GeneralSecurityException {
    return certificates.stream()
        .map(X509Certificate.class::cast)
        .map(certificate -> certificate.getNotAfter().toInstant())
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new GeneralSecurityException("there is no certificate"));
  }
}
