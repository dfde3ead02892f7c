package org.almanac.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that make accepted requests fail, of one look at them. */
final class DueFaults<F extends Object, O extends Object> {

    private final FaultTable<F, O> table;
    private final List<FaultTable.Left<F>> left;
    private final List<FaultTable.Left<F>> used = new ArrayList<>();

    DueFaults(FaultTable<F, O> table, List<FaultTable.Left<F>> left) {
        this.table = table;
        this.left = left;
    }

    /** The fault that hits an order, used up once. */
    Optional<FaultFacts> hitting(O order) {
        for (FaultTable.Left<F> one : left) {
            long hits = used.stream().filter(other -> other.id() == one.id()).count();
            FaultFacts facts = table.facts(one);
            if (facts.effect() == FaultFacts.Effect.FAIL && hits < facts.times() && table.hits(one, order)) {
                used.add(one);
                return Optional.of(facts);
            }
        }
        return Optional.empty();
    }

    void write() {
        used.forEach(table::use);
    }
}
