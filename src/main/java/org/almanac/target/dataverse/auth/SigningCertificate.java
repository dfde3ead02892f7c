package org.almanac.target.dataverse.auth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Pattern;

/** A certificate with its private key; shows neither. */
final class SigningCertificate {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final String PEM = "-----BEGIN ";

    private final X509Certificate certificate;
    private final PrivateKey key;

    private SigningCertificate(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * Reads PEM or PKCS#12.
     *
     * @param password of PKCS#12; empty for none
     * @throws GeneralSecurityException if it holds no certificate with an RSA key, or the password is wrong
     */
    static SigningCertificate read(byte[] content, char[] password) throws GeneralSecurityException {
        String text = new String(content, StandardCharsets.US_ASCII);
        return text.contains(PEM) ? pem(text) : pkcs12(content, password);
    }

    private static SigningCertificate pem(String text) throws GeneralSecurityException {
        var key = KEY.matcher(text);
        if (!key.find()) {
            throw new GeneralSecurityException("there is no PRIVATE KEY (PKCS#8, not encrypted)");
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
        int from = text.indexOf("-----BEGIN CERTIFICATE-----");
        if (from < 0) {
            throw new GeneralSecurityException("there is no CERTIFICATE");
        }
        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(text.substring(from).getBytes(StandardCharsets.US_ASCII)));
        return new SigningCertificate(certificate, KeyFactory.getInstance("RSA").generatePrivate(encoded));
    }

    private static SigningCertificate pkcs12(byte[] content, char[] password) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(content), password);
        } catch (IOException e) {
            throw new GeneralSecurityException("it is neither PEM nor PKCS#12, or the password is wrong", e);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return new SigningCertificate(certificate, key);
            }
        }
        throw new GeneralSecurityException("there is no private key with a certificate");
    }

    X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }
}
