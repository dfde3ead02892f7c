package org.almanac.target.dataverse.auth;

import org.almanac.target.http.TokenReference;
import org.jspecify.annotations.Nullable;

/** How a client proves to the directory that it is the one it says. Holds references only, never what they lead to. */
public sealed interface ClientProof {

    /** A secret that both know. */
    record Secret(TokenReference reference) implements ClientProof {}

    /**
     * A certificate that the directory knows, and its private key.
     *
     * @param reference leads to PEM (the certificate and its key as PKCS#8) or, as a file, to PKCS#12
     * @param password of the PKCS#12 file, or of nothing where that has none; null with PEM
     */
    record Certificate(TokenReference reference, @Nullable TokenReference password) implements ClientProof {}
}
