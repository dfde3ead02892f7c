package org.almanac.web.clients;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;

/** Reads certificates of clients. */
final class Certificates {

    private static final int SHORTEST_KEY = 2048;
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Certificates() {}

    /**
     * The first certificate in a PEM text.
     *
     * @throws CertificateException if there is none, or it has no RSA key of 2048 bits or more
     */
    static X509Certificate parse(String pem) throws CertificateException {
        int from = pem.indexOf(BEGIN);
        if (from < 0) {
            throw new CertificateException("there is no " + BEGIN);
        }
        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(pem.substring(from).getBytes(StandardCharsets.UTF_8)));
        if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
                || key.getModulus().bitLength() < SHORTEST_KEY) {
            throw new CertificateException("its key is not RSA with " + SHORTEST_KEY + " bits or more");
        }
        return certificate;
    }

    /** The certificate alone: whoever sends a private key with it is not to find that here. */
    static String pem(X509Certificate certificate) {
        try {
            return BEGIN + '\n' + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 fingerprint in lower-case hexadecimal digits. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
