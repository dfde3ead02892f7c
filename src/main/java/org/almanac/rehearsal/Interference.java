package org.almanac.rehearsal;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.problem.TransientFailure;
import org.almanac.rehearsal.FaultFacts.Effect;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The faults that hit a call instead of a request. Each is used up even if the caller's transaction is rolled back. */
public final class Interference<F extends Object, O extends Object> {

    private final FaultTable<F, O> faults;
    private final Answers answers;
    private final TransactionTemplate apart;
    private final ErrorCode refused;
    private final ErrorCode unanswered;

    /**
     * @param refused code of what is refused
     * @param unanswered code of what gets no answer
     */
    public Interference(
            FaultTable<F, O> faults, PlatformTransactionManager manager, ErrorCode refused, ErrorCode unanswered) {
        this.faults = faults;
        this.answers = new Answers(new TransactionTemplate(manager));
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.refused = refused;
        this.unanswered = unanswered;
    }

    /**
     * Submits orders, unless a fault is in the way.
     *
     * @param submitting within a transaction
     */
    public void around(EnvironmentName environment, List<O> orders, Runnable submitting) {
        TransientFailure lost = on(environment, orders).orElse(null);
        if (lost == null) {
            answers.of(() -> {
                submitting.run();
                return orders;
            });
            return;
        }
        afterwards(() -> apart.executeWithoutResult(status -> submitting.run()));
        throw lost;
    }

    /** Throws what is to go wrong before anything happens; otherwise whether the answer is to be lost. */
    private Optional<TransientFailure> on(EnvironmentName environment, List<O> orders) {
        FaultTable.Left<F> hit = faults.left(environment).stream()
                .filter(left -> faults.facts(left).effect() != Effect.FAIL)
                .filter(left -> orders.stream().anyMatch(order -> faults.hits(left, order)))
                .findFirst()
                .orElse(null);
        if (hit == null) {
            return Optional.empty();
        }
        faults.useApart(hit);
        FaultFacts facts = faults.facts(hit);
        if (facts.effect() == Effect.REFUSE) {
            throw new Refusal(refused, facts.message(), facts.code());
        }
        TransientFailure failure = new TransientFailure(unanswered, facts.message(), facts.code());
        if (facts.effect() == Effect.UNREACHABLE) {
            throw failure;
        }
        return Optional.of(failure);
    }

    /** The caller's transaction is about to fail and holds locks perhaps; what must happen all the same waits for its end. */
    private static void afterwards(Runnable effect) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            effect.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                effect.run();
            }
        });
    }
}
