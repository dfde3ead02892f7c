package org.almanac.process.tablemaps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.dualwrite.DualWritePackage;
import org.almanac.dualwrite.PackageOrder;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.solution.Sha256;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/**
 * Which packages a set-up installs, and in which order: those that were asked for, and those that they need and the catalogue has
 * (dual-write-and-order-management 2.1).
 */
@Component
class PackageChoice {

    private final ShelvedFiles files;
    private final TableMaps tableMaps;

    PackageChoice(ShelvedFiles files, TableMaps tableMaps) {
        this.files = files;
        this.tableMaps = tableMaps;
    }

    /**
     * @param packages in order
     * @param missing what is needed and neither installed nor in the catalogue, as people know it
     */
    record Chosen(List<SetUpDocument.Package> packages, List<String> missing, List<String> warnings) {}

    /** @throws BadInput UNKNOWN_PACKAGE */
    void check(String reference) {
        files.resolve(reference);
    }

    /** @param references of packages in the catalogue; Dual Write Core is added by itself */
    Chosen choose(List<String> references, TargetEnvironment target) {
        Map<String, StagedPackage> chosen = new LinkedHashMap<>();
        references.forEach(reference -> add(chosen, files.resolve(reference).id()));
        addCore(chosen, installed(chosen, target));
        PackageOrder order = order(chosen, installed(chosen, target));
        // each round adds packages that the ones before need; there are only so many
        while (addMissing(chosen, order, installed(chosen, target))) {
            order = order(chosen, installed(chosen, target));
        }
        List<SetUpDocument.Package> packages = order.solutions().stream()
                .map(name -> described(Objects.requireNonNull(chosen.get(name))))
                .toList();
        return new Chosen(packages, order.missing(), order.warnings());
    }

    /** Of all solutions that matter those that the environment has, or its platform brings. */
    private static Set<String> installed(Map<String, StagedPackage> chosen, TargetEnvironment target) {
        Set<String> names = new TreeSet<>();
        for (DualWritePackage one : DualWritePackage.values()) {
            names.addAll(one.solutions());
        }
        chosen.values().forEach(staged -> names.addAll(requires(staged)));
        List<ProvidedSolution> provided = target.description().provides();
        names.removeIf(name ->
                target.solution(name).isEmpty() && provided.stream().noneMatch(one -> one.provides(name, null)));
        return names;
    }

    private void addCore(Map<String, StagedPackage> chosen, Set<String> installed) {
        DualWritePackage.CORE.solutions().stream()
                .filter(name -> !installed.contains(name))
                .forEach(name -> find(name).ifPresent(id -> add(chosen, id)));
    }

    private boolean addMissing(Map<String, StagedPackage> chosen, PackageOrder order, Set<String> installed) {
        int before = chosen.size();
        Set<String> wanted = new TreeSet<>(order.missing());
        order.packages().stream()
                .flatMap(needed -> needed.solutions().stream())
                .filter(name -> !installed.contains(name))
                .forEach(wanted::add);
        wanted.forEach(name -> find(name).ifPresent(id -> add(chosen, id)));
        return chosen.size() > before;
    }

    private Optional<Sha256> find(String name) {
        try {
            return Optional.of(files.resolve(name).id());
        } catch (BadInput e) {
            if (e.code() == ErrorCode.UNKNOWN_PACKAGE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void add(Map<String, StagedPackage> chosen, Sha256 id) {
        StagedPackage staged = files.staged(id);
        chosen.putIfAbsent(staged.manifest().uniqueName(), staged);
    }

    private static PackageOrder order(Map<String, StagedPackage> chosen, Set<String> installed) {
        List<PackageOrder.Item> items = chosen.values().stream()
                .map(staged -> new PackageOrder.Item(staged.manifest().uniqueName(), requires(staged)))
                .toList();
        return PackageOrder.of(items, installed, false);
    }

    private static Set<String> requires(StagedPackage staged) {
        Set<String> names = new TreeSet<>();
        staged.manifest().missingDependencies().forEach(missing -> {
            String solution = missing.required().solution();
            if (solution != null && !solution.equals("Active") && !solution.equals("System")) {
                names.add(solution);
            }
        });
        return names;
    }

    private SetUpDocument.Package described(StagedPackage staged) {
        String name = staged.manifest().uniqueName();
        return new SetUpDocument.Package(
                staged.id().hex(),
                name,
                staged.manifest().version().text(),
                DualWritePackage.of(name).filter(DualWritePackage.CORE::equals).isPresent(),
                !tableMaps.broughtBy(staged).maps().isEmpty());
    }
}
