package org.almanac.ordermanagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.solution.Sha256;

/**
 * A policy: its current row, with everything that belongs to it.
 *
 * @param id of the current row; orchestrations refer to it
 * @param versionId id of its first row, which all versions share
 * @param number of the current version; above those of all archived ones
 * @param type label or number as the row has it
 * @param archive archived versions by number
 * @param flows that publishing has made, on or off
 */
public record Policy(
        UUID id,
        UUID versionId,
        int number,
        String name,
        String type,
        String criticality,
        String entity,
        List<Rule> rules,
        List<PolicyVersion> archive,
        Activation activation,
        List<Flow> flows)
        implements Activatable {

    public Policy {
        rules = List.copyOf(rules);
        archive = archive.stream()
                .sorted(Comparator.comparingInt(PolicyVersion::number))
                .toList();
        flows = List.copyOf(flows);
    }

    @Override
    public OrderItem item() {
        return new OrderItem(ItemKind.POLICY, id, name);
    }

    @Override
    public Sha256 content() {
        return PolicyContent.hash(name, type, criticality, entity, rules);
    }

    public Optional<PolicyVersion> version(int wanted) {
        return archive.stream().filter(version -> version.number() == wanted).findFirst();
    }
}
