package org.almanac.rehearsal;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls in a transaction, the caller's where there is one. A refusal must not spoil the transaction of a caller who goes on after it; so
 * it leaves the transaction as a value.
 */
public final class Answers {

    private final TransactionTemplate transactions;

    public Answers(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** @param question throws only refusals and what is bad input before it has changed anything */
    public <T extends Object> T of(Supplier<T> question) {
        Answer<T> answer = transactions.execute(status -> Answer.of(question));
        if (answer == null) {
            throw new IllegalStateException("a transaction without an answer");
        }
        return answer.get();
    }
}
