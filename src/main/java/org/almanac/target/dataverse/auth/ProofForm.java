package org.almanac.target.dataverse.auth;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.almanac.target.http.TokenReference;
import org.almanac.target.http.Variables;
import org.jspecify.annotations.Nullable;

/** Makes of a proof the fields of a request for a token. What references lead to is read anew each time. */
final class ProofForm {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Variables variables;
    private final Clock clock;

    ProofForm(Variables variables, Clock clock) {
        this.variables = variables;
        this.clock = clock;
    }

    /**
     * Fields of the request.
     *
     * @param secret the value among them that must not be shown
     */
    record Fields(Map<String, String> fields, String secret) {

        @Override
        public String toString() {
            return fields.keySet().toString();
        }
    }

    /** @throws org.almanac.problem.PermanentFailure if a reference leads to nothing that can be used */
    Fields fields(ClientCredentials credentials, URI audience) {
        if (credentials.proof() instanceof ClientProof.Certificate certificate) {
            String assertion = assertion(credentials, certificate, audience);
            return new Fields(Map.of("client_assertion_type", JWT_BEARER, "client_assertion", assertion), assertion);
        }
        String secret = ((ClientProof.Secret) credentials.proof()).reference().read(variables);
        return new Fields(Map.of("client_secret", secret), secret);
    }

    private String assertion(ClientCredentials credentials, ClientProof.Certificate proof, URI audience) {
        Instant now = clock.instant();
        try {
            var certificate = SigningCertificate.read(proof.reference().bytes(variables), password(proof.password()));
            Instant end = certificate.certificate().getNotAfter().toInstant();
            if (!now.isBefore(end)) {
                throw new GeneralSecurityException("it ended at " + end);
            }
            return Assertion.signed(certificate, credentials.client(), audience, now);
        } catch (GeneralSecurityException e) {
            throw Failures.refused(
                    credentials.environment(),
                    "The certificate at " + proof.reference() + " cannot be used: " + e.getMessage()
                            + ". Put a valid one there, with its key.",
                    e);
        }
    }

    private char[] password(@Nullable TokenReference reference) {
        return reference == null ? new char[0] : reference.read(variables).toCharArray();
    }
}
