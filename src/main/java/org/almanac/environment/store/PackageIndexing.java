package org.almanac.environment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.store.DefinitionPlaces.Definition;
import org.almanac.environment.store.DefinitionPlaces.Place;
import org.almanac.environment.store.PackageFrames.Framed;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;

/**
 * Reads a package once: definitions and files into the store, piece by piece, identities into the index, and whatever an
 * export needs beside them.
 */
final class PackageIndexing {

    private static final int BATCH = 500;

    private final SolutionPackage solutionPackage;
    private final Contents contents;
    private final DefinitionPlaces places;
    private final PackageFrames frames;
    private final RequirementRows requirements;
    private final List<StagedPackage.Component> components = new ArrayList<>();
    private final List<PackageComponent> references = new ArrayList<>();
    private final List<ComponentBody> batch = new ArrayList<>(BATCH);
    private final List<RequirementRows.Definition> needs = new ArrayList<>(BATCH);
    private final Map<Definition, Place> placed = new LinkedHashMap<>();
    private final Map<Sha256, ComponentFile> files = new LinkedHashMap<>();

    PackageIndexing(
            SolutionPackage solutionPackage,
            Contents contents,
            DefinitionPlaces places,
            PackageFrames frames,
            RequirementRows requirements) {
        this.solutionPackage = solutionPackage;
        this.contents = contents;
        this.places = places;
        this.frames = frames;
        this.requirements = requirements;
    }

    StagedPackage index(Sha256 id) {
        solutionPackage.forEachComponent(this::take);
        solutionPackage.frame().otherFiles().forEach(file -> files.put(file.hash(), file));
        flush();
        return new StagedPackage(
                id,
                solutionPackage.manifest(),
                components,
                solutionPackage.unclaimedEntries(),
                solutionPackage.findings(),
                solutionPackage.frame().settings());
    }

    /** Hash of what the package has besides, once it is read. */
    Sha256 frame() {
        return frames.keep(new Framed(solutionPackage.frame(), references));
    }

    private void take(PackageComponent component) {
        ComponentBody body = component.body();
        if (body == null) {
            references.add(component);
        } else {
            batch.add(body);
            needs.add(new RequirementRows.Definition(
                    component.ref(), body.hash(), PackageNeeds.of(component, body, solutionPackage)));
            placed.put(
                    new Definition(component.ref(), body.hash()), new Place(component.placement(), component.files()));
        }
        component.files().forEach(file -> files.put(file.hash(), file));
        Sha256 hash = body == null ? null : body.hash();
        components.add(new StagedPackage.Component(
                component.ref(), component.name(), component.parent(), component.behavior(), hash));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        contents.put(batch);
        requirements.put(needs);
        needs.clear();
        batch.clear();
        places.put(placed);
        placed.clear();
        Set<Sha256> present = contents.present(files.keySet());
        files.values().stream().filter(file -> !present.contains(file.hash())).forEach(this::store);
        files.clear();
    }

    private void store(ComponentFile file) {
        try (InputStream content = solutionPackage.open(file)) {
            contents.put(file.hash(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
