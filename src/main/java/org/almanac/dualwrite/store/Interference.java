package org.almanac.dualwrite.store;

import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.Fault;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.problem.TransientFailure;
import org.springframework.stereotype.Component;

/** The faults that hit a call instead of a request. Each is used up even if the caller's transaction is rolled back. */
@Component
class Interference {

    private final ScriptRows scripts;

    Interference(ScriptRows scripts) {
        this.scripts = scripts;
    }

    /** Throws what is to go wrong before anything happens; otherwise whether the answer is to be lost. */
    Optional<TransientFailure> on(EnvironmentName environment, List<DualWriteRequest> requests) {
        Optional<ScriptRows.Left> hit = scripts.faults(environment).stream()
                .filter(left -> left.fault().mode() != Fault.Mode.FAIL)
                .filter(left -> requests.stream().map(DualWriteRequest::order).anyMatch(left.fault()::hits))
                .findFirst();
        hit.ifPresent(scripts::useApart);
        Fault fault = hit.map(ScriptRows.Left::fault).orElse(null);
        if (fault == null) {
            return Optional.empty();
        }
        if (fault.mode() == Fault.Mode.REFUSE) {
            throw new Refusal(ErrorCode.DUAL_WRITE_REFUSED, fault.message(), fault.code());
        }
        TransientFailure failure = new TransientFailure(ErrorCode.GATEWAY_ANSWER, fault.message(), fault.code());
        if (fault.mode() == Fault.Mode.UNREACHABLE) {
            throw failure;
        }
        return Optional.of(failure);
    }
}
