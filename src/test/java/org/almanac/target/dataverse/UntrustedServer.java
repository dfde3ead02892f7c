package org.almanac.target.dataverse;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.almanac.target.dataverse.auth.SelfSigned;

/** A server whose certificate only it vouches for, on a free port. */
final class UntrustedServer implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** How many connections were begun. */
    final AtomicInteger connections = new AtomicInteger();

    private final HttpsServer server;

    private UntrustedServer(SSLContext context) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                connections.incrementAndGet();
                parameters.setSSLParameters(context.getDefaultSSLParameters());
            }
        });
        server.start();
    }

    static UntrustedServer started(Instant now) throws IOException, GeneralSecurityException {
        SelfSigned own = SelfSigned.valid(now.minus(Duration.ofDays(3650)), now.plus(Duration.ofDays(3650)));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("own", own.keys().getPrivate(), PASSWORD, new Certificate[] {own.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new UntrustedServer(context);
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/org/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
