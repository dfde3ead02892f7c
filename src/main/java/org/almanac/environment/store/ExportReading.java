package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.exporting.DefaultSolution;
import org.almanac.environment.exporting.ExportRules;
import org.almanac.environment.exporting.ExportSource;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.store.PackageFrames.Framed;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what an export starts from. */
@Component
class ExportReading {

    private static final int WITH_ALL_PARTS = 0;
    private static final int SHELL = 2;

    private final JdbcTemplate jdbc;
    private final SolutionRows solutions;
    private final PublisherRows publishers;
    private final MemberRows members;
    private final FamilyReader families;
    private final StackReader stacks;
    private final Contents contents;

    ExportReading(
            JdbcTemplate jdbc,
            SolutionRows solutions,
            PublisherRows publishers,
            MemberRows members,
            FamilyReader families,
            StackReader stacks,
            Contents contents) {
        this.jdbc = jdbc;
        this.solutions = solutions;
        this.publishers = publishers;
        this.members = members;
        this.families = families;
        this.stacks = stacks;
        this.contents = contents;
    }

    /** The solution that is to be exported, if it can be: see {@link ExportRules}. */
    SolutionState solution(EnvironmentRow row, ExportOptions options) {
        return ExportRules.solution(row.environment(), solutions.all(row.id()), options);
    }

    /** @param framed what the solution's package has besides; nothing for a solution that was made here */
    ExportSource read(EnvironmentRow row, SolutionState solution, Optional<Framed> framed) {
        Map<String, SolutionState> all = solutions.all(row.id());
        boolean everything = DefaultSolution.is(solution.uniqueName());
        Map<ComponentRef, Membership> membership =
                everything ? unmanaged(row.id(), all) : byComponent(members.of(solution.id()));
        Map<ComponentRef, ComponentIdentity> identities = families.identities(membership.keySet());
        families.parts(row.id(), identities);
        Set<ComponentRef> known = new HashSet<>(identities.keySet());
        known.addAll(membership.keySet());
        return new ExportSource(
                row.environment(),
                all,
                solution,
                everything ? DefaultSolution.manifest(row.environment()) : manifest(solution),
                everything ? DefaultSolution.publisher(row.environment().name()) : publisher(row, solution),
                membership,
                identities,
                stacks.read(row.id(), known, all.values()),
                framed.stream()
                        .flatMap(frame -> frame.references().stream())
                        .map(PackageComponent::ref)
                        .collect(Collectors.toSet()),
                contents,
                refs -> stacks.read(row.id(), refs, all.values()));
    }

    private static Map<ComponentRef, Membership> byComponent(Collection<Membership> memberships) {
        return memberships.stream().collect(Collectors.toMap(Membership::component, member -> member));
    }

    /** Everything with an unmanaged layer, and the tables of what lies in tables. */
    private Map<ComponentRef, Membership> unmanaged(int environmentId, Map<String, SolutionState> all) {
        Map<ComponentRef, Membership> result = new HashMap<>();
        Set<ComponentRef> tables = new HashSet<>();
        SolutionState active =
                all.values().stream().filter(SolutionState::active).findFirst().orElseThrow();
        jdbc.query(
                "SELECT c.kind, c.component_key, c.parent_kind, c.parent_key FROM alm.layer l"
                        + " JOIN alm.component c ON c.id = l.component_id"
                        + " WHERE l.environment_id = ? AND l.solution_id = ?",
                row -> {
                    ComponentRef ref = ComponentRef.of(row.getString(1), row.getString(2));
                    String parentKind = row.getString(3);
                    boolean part = "Entity".equals(parentKind);
                    if (part) {
                        tables.add(ComponentRef.of(parentKind, row.getString(4)));
                    }
                    result.put(ref, new Membership(ref, part ? null : Integer.valueOf(WITH_ALL_PARTS)));
                },
                environmentId,
                active.id());
        tables.forEach(table -> result.putIfAbsent(table, new Membership(table, SHELL)));
        return result;
    }

    private PackageManifest manifest(SolutionState solution) {
        ComponentBody body = contents.of(List.of(solution.manifest())).get(solution.manifest());
        if (body == null || body.text().isEmpty()) {
            throw new IllegalStateException("the manifest of " + solution.uniqueName() + " is not in the store");
        }
        return PackageManifest.of(body);
    }

    /** The manifest's, where the environment does not know the publisher. */
    private Publisher publisher(EnvironmentRow row, SolutionState solution) {
        PublisherState known = publishers.all(row.id()).get(solution.publisher().toLowerCase(java.util.Locale.ROOT));
        return known == null ? manifest(solution).publisher() : known.publisher();
    }

    /** Hash of the manifest under which the frame of the solution's package is kept. */
    static Sha256 frameOf(SolutionState solution) {
        return solution.manifest();
    }
}
