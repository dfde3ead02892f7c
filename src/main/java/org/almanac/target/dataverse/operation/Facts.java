package org.almanac.target.dataverse.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a plan for a real environment depends on: everything that was read for it, and nothing that was read for others. When it was
 * read, and how many rows tables hold, is left out: people go on working while a plan is decided on.
 */
final class Facts {

    private final MessageDigest digest = Sha256.newDigest();

    private Facts() {}

    /** @param inventory read for the plan */
    static Sha256 of(MirroredInventory inventory) {
        Facts facts = new Facts();
        facts.each(
                inventory.publishers().stream().map(Facts::publisher).sorted().toList());
        facts.add(inventory.solutions().size());
        inventory.solutions().forEach(facts::solution);
        new TreeMap<>(inventory.layers()).forEach((component, layers) -> {
            facts.add(component);
            facts.add(layers.size());
            layers.forEach(layer -> {
                facts.add(layer.solution());
                facts.add(layer.content());
            });
        });
        facts.each(new TreeSet<>(inventory.active()));
        return Sha256.ofDigest(facts.digest.digest());
    }

    private static String publisher(EnvironmentPublisher publisher) {
        return publisher.toString();
    }

    private void solution(MirroredSolution solution) {
        add(solution.uniqueName());
        add(solution.displayName());
        add(solution.version());
        add(solution.managed());
        add(solution.publisher());
        add(solution.parent());
        List<MirroredComponent> components = solution.components();
        each(
                components == null
                        ? List.of()
                        : components.stream()
                                .map(component -> component.component() + " " + component.behavior())
                                .sorted()
                                .toList());
    }

    private void each(Iterable<?> values) {
        values.forEach(this::add);
        add("");
    }

    /** Each value is preceded by its length, so that no two inventories read alike. */
    private void add(@Nullable Object value) {
        byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
