package org.almanac.deployment.store;

import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.IdempotencyKeys;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys as rows; the primary key decides races. */
@Component
class JdbcIdempotencyKeys implements IdempotencyKeys {

    private record Claim(Sha256 command, DeploymentId deployment) {}

    private final JdbcClient jdbc;

    JdbcIdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DeploymentId> find(String caller, String key, Sha256 command) {
        Optional<Claim> claim = jdbc.sql("SELECT command_hash, deployment FROM alm.deployment_idempotency"
                        + " WHERE caller = ? AND idempotency_key = ?")
                .params(caller, key)
                .query((row, n) ->
                        new Claim(Rows.hash(row, "command_hash"), new DeploymentId(Rows.text(row, "deployment"))))
                .optional();
        if (claim.isPresent() && !claim.get().command().equals(command)) {
            throw new Refusal(
                    ErrorCode.IDEMPOTENCY_MISMATCH, "The key was used for another deployment.", "Idempotency-Key");
        }
        return claim.map(Claim::deployment);
    }

    @Override
    public void claim(String caller, String key, Sha256 command, DeploymentId deployment) {
        jdbc.sql("INSERT INTO alm.deployment_idempotency (caller, idempotency_key, command_hash, deployment)"
                        + " VALUES (?, ?, ?, ?)")
                .params(caller, key, command.hex(), deployment.value())
                .update();
    }
}
