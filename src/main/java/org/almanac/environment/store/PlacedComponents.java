package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.exporting.ExportContent;
import org.almanac.environment.exporting.ExportedComponent;
import org.almanac.environment.store.DefinitionPlaces.Place;
import org.almanac.environment.store.PackageFrames.Framed;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Placement;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;

/**
 * Gives components that go out their places and files: those of the very definition, or where somebody has changed it since,
 * those of another definition of the component.
 */
@Component
class PlacedComponents {

    private static final Placement ANYWHERE = new Placement("", 0, Map.of());
    private static final String TABLE = "Entity";

    private final DefinitionPlaces places;

    PlacedComponents(DefinitionPlaces places) {
        this.places = places;
    }

    List<PackageComponent> of(ExportContent content, Optional<Framed> framed, boolean managed) {
        Map<ComponentRef, PackageComponent> references = new HashMap<>();
        framed.ifPresent(frame -> frame.references().forEach(r -> references.put(r.ref(), r)));
        Map<ComponentRef, Map<Sha256, Place>> known = places.of(
                content.components().stream().map(ExportedComponent::ref).toList());
        List<PackageComponent> result = new ArrayList<>();
        for (ExportedComponent component : content.components()) {
            ComponentBody body = component.body();
            result.add(
                    body == null
                            ? reference(component, references.get(component.ref()), managed)
                            : placed(component, body, known.getOrDefault(component.ref(), Map.of())));
        }
        return result;
    }

    /** In a managed package a table that is a mere reference has its name only; other references are not there at all. */
    private static PackageComponent reference(
            ExportedComponent component, @org.jspecify.annotations.Nullable PackageComponent stored, boolean managed) {
        boolean table = component.ref().kind().name().equals(TABLE);
        if (stored != null && (!managed || !table)) {
            return managed ? component(component, null, ANYWHERE, List.of()) : stored;
        }
        return component(component, null, table ? shell(component, managed) : ANYWHERE, List.of());
    }

    private static Placement shell(ExportedComponent component, boolean managed) {
        String name = component.identity().name();
        String info = managed
                ? ""
                : "<EntityInfo><entity Name=\"" + name + "\" unmodified=\"1\"><attributes/></entity></EntityInfo>";
        String text = "<Entity><Name>" + name + "</Name>" + info + "</Entity>";
        return new Placement("Entities", 0, Map.of("reference", text));
    }

    private static PackageComponent placed(ExportedComponent component, ComponentBody body, Map<Sha256, Place> known) {
        Place own = known.get(body.hash());
        if (own != null) {
            return component(component, body, own.placement(), own.files());
        }
        Map<String, ComponentFile> files = new LinkedHashMap<>();
        for (Place place : known.values()) {
            for (ComponentFile file : place.files()) {
                if (body.text().contains(file.hash().hex())) {
                    files.put(file.role(), file);
                }
            }
        }
        Placement placement =
                known.values().stream().findFirst().map(Place::placement).orElse(ANYWHERE);
        return component(component, body, placement, List.copyOf(files.values()));
    }

    private static PackageComponent component(
            ExportedComponent component,
            @org.jspecify.annotations.Nullable ComponentBody body,
            Placement placement,
            List<ComponentFile> files) {
        return new PackageComponent(
                component.ref(),
                component.identity().name(),
                component.identity().parent(),
                component.behavior(),
                body,
                placement,
                files);
    }
}
