package org.almanac.deployment;

import java.util.Optional;
import org.almanac.solution.Sha256;

/** Remembers which command a caller has sent under a key of the caller's own. */
public interface IdempotencyKeys {

    /**
     * The deployment that this command has given.
     *
     * @throws org.almanac.problem.Refusal IDEMPOTENCY_MISMATCH if the key stands for another command
     */
    Optional<DeploymentId> find(String caller, String key, Sha256 command);

    /**
     * Ties a key to a deployment.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody was faster; the transaction must be rolled back
     */
    void claim(String caller, String key, Sha256 command, DeploymentId deployment);
}
