package org.almanac.environment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Digests a plan field by field; each field is preceded by its length, so that no two plans read alike. */
public final class PlanHash {

    private final MessageDigest digest = Sha256.newDigest();

    private PlanHash() {}

    /** Over all of the plan but its steps, and with it over the state that it was made on. */
    public static Sha256 of(Plan plan) {
        return of(plan, plan.stateHashBefore(), plan.stateHashAfter(), plan.unknown());
    }

    /** Over what a plan does, on facts rather than on a state; what could not be asked is neither. */
    static Sha256 of(Plan plan, Sha256 facts) {
        List<Plan.Unknown> unknown = plan.unknown().stream()
                .filter(one -> one.matter() != Plan.Matter.ENVIRONMENT)
                .toList();
        return of(plan, facts, facts, unknown);
    }

    private static Sha256 of(Plan plan, Sha256 stateBefore, Sha256 stateAfter, List<Plan.Unknown> unknown) {
        PlanHash hash = new PlanHash();
        hash.header(plan);
        hash.add(stateBefore);
        hash.add(stateAfter);
        plan.refusals().forEach(hash::refusal);
        Set<ComponentRef> uncounted = uncounted(plan);
        plan.changes().forEach(change -> hash.change(change, uncounted));
        unknown.forEach(hash::unknown);
        return Sha256.ofDigest(hash.digest.digest());
    }

    private void header(Plan plan) {
        add(plan.packageId());
        add(plan.solution());
        add(plan.version());
        add(plan.managed());
        add(plan.installedVersion());
        add(plan.options().mode());
        add(plan.options().customizations());
        add(plan.options().activateProcesses());
        settings(plan.options().settings());
        add(plan.mode());
        add(plan.outcome());
    }

    /** Field by field: the text of settings leaves values out. */
    private void settings(DeploymentSettings settings) {
        add(settings.environmentVariables().size());
        settings.environmentVariables().forEach(variable -> {
            add(variable.schemaName());
            add(variable.value());
        });
        add(settings.connectionReferences().size());
        settings.connectionReferences().forEach(reference -> {
            add(reference.logicalName());
            add(reference.connectionId());
            add(reference.connectorId());
        });
    }

    private void refusal(Plan.Refusal refusal) {
        add(refusal.code());
        add(refusal.message());
        list(refusal.components());
    }

    /** In a real environment people go on working while a plan is decided on, so there only the magnitude of rows counts. */
    private void change(Plan.Change change, Set<ComponentRef> uncounted) {
        add(change.action());
        add(change.component());
        add(change.definition());
        add(uncounted.contains(change.component()) ? magnitude(change.rowsAtRisk()) : change.rowsAtRisk());
        add(change.overwritten());
        list(change.properties());
    }

    private static Set<ComponentRef> uncounted(Plan plan) {
        Set<ComponentRef> result = new HashSet<>();
        for (Plan.Unknown unknown : plan.unknown()) {
            ComponentRef component = unknown.component();
            if (unknown.matter() == Plan.Matter.ROWS && component != null) {
                result.add(component);
            }
        }
        return result;
    }

    /** How many digits the number has; none for zero. */
    private static int magnitude(long rows) {
        return rows == 0 ? 0 : Long.toString(rows).length();
    }

    private void unknown(Plan.Unknown unknown) {
        add(unknown.matter());
        add(unknown.component());
        list(unknown.properties());
        add(unknown.why());
    }

    private void list(List<?> values) {
        add(values.size());
        values.forEach(this::add);
    }

    private void add(@Nullable Object value) {
        byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
