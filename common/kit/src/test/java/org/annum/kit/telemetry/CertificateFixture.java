package org.annum.kit.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A self-signed certificate of the JDK's own tool, and servers that show it once. */
final class CertificateFixture {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final KeyStore keys;

  private CertificateFixture(KeyStore keys) {
    this.keys = keys;
  }

  static CertificateFixture validFor(Path directory, int days) throws Exception {
    Path file = directory.resolve("keys-" + days + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                Integer.toString(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return new CertificateFixture(keys);
  }

  Instant end() throws GeneralSecurityException {
    return ((X509Certificate) certificate()).getNotAfter().toInstant();
  }

  String pem() throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(Base64.getMimeEncoder().encodeToString(certificate().getEncoded()));
  }

  /** A server for one connection, which speaks TLS from its first byte. */
  URI tlsServer() throws IOException {
    return serve("tls", plain -> handshake(plain));
  }

  /** A server for one connection, which speaks TLS as PostgreSQL does: when it is asked to. */
  URI postgresServer(char answer) throws IOException {
    return serve(
        "postgresql",
        plain -> {
          plain.getInputStream().readNBytes(8);
          plain.getOutputStream().write(answer);
          if (answer == 'S') {
            handshake(plain);
          }
        });
  }

  private Certificate certificate() throws GeneralSecurityException {
    return keys.getCertificate("server");
  }

  private void handshake(Socket plain) throws IOException {
    try {
      var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keyManagers.init(keys, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers.getKeyManagers(), null, null);
      SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
      tls.setUseClientMode(false);
      tls.startHandshake();
      tls.getInputStream().read();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI serve(String scheme, Conversation conversation) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try (server;
                  Socket plain = server.accept()) {
                conversation.with(plain);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return URI.create("%s://localhost:%d".formatted(scheme, server.getLocalPort()));
  }

  private interface Conversation {
    void with(Socket plain) throws IOException;
  }
}
