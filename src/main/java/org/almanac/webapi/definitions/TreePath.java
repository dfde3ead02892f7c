package org.almanac.webapi.definitions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.webapi.model.WebApiError;

/** Follows an address through metadata objects, segment by segment. */
final class TreePath {

    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";
    private static final Pattern SEGMENT = Pattern.compile("([A-Za-z_.]+)(?:\\((.*)\\))?");
    private static final Pattern NAMED =
            Pattern.compile("(LogicalName|SchemaName|Name|MetadataId)\\s*=\\s*'?([^']*)'?");

    private TreePath() {}

    /** Where an address leads: to objects of a collection, or to one; {@code typed} if the address says the type itself. */
    record Place(String context, List<Tree> trees, boolean collection, boolean derived) {

        Tree single() {
            return trees.get(0);
        }
    }

    /** A segment of an address with its key; without parentheses the key is null. */
    record Segment(String name, Optional<String> key) {

        static Segment of(String text) {
            Matcher matcher = SEGMENT.matcher(text);
            if (!matcher.matches()) {
                throw WebApiError.noResource(text);
            }
            return new Segment(matcher.group(1), Optional.ofNullable(matcher.group(2)));
        }

        /** Whether the key means the object; names are compared without regard to case, as ids are. */
        boolean means(Tree tree) {
            String text = key.orElse("").strip();
            Matcher named = NAMED.matcher(text);
            String field = named.matches() ? named.group(1) : "MetadataId";
            String value = named.matches() ? named.group(2) : text;
            return tree.text(field).toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
        }
    }

    /** @param root the objects of the set that the first segment names */
    static Place follow(List<String> segments, List<Tree> root) {
        Segment first = Segment.of(segments.get(0));
        boolean derived = !first.name().equals("EntityDefinitions");
        Place place = keyed(new Place(first.name(), root, true, derived), first);
        for (String segment : segments.subList(1, segments.size())) {
            place = next(place, Segment.of(segment));
        }
        return place;
    }

    private static Place next(Place place, Segment segment) {
        if (segment.name().startsWith(NAMESPACE)) {
            return cast(place, segment);
        }
        if (place.collection()) {
            throw WebApiError.noResource(segment.name());
        }
        Tree tree = place.single();
        String context = place.context() + '/' + segment.name();
        Supplier<List<Tree>> collection = tree.collections().get(segment.name());
        if (collection != null) {
            return keyed(
                    new Place(context, collection.get(), true, segment.name().equals("Attributes")), segment);
        }
        Supplier<Optional<Tree>> single = tree.singles().get(segment.name());
        if (single == null) {
            throw WebApiError.noResource(segment.name());
        }
        Tree target = single.get().orElseThrow(() -> WebApiError.noResource(segment.name()));
        return new Place(context, List.of(target), false, true);
    }

    private static Place cast(Place place, Segment segment) {
        String type = segment.name().substring(NAMESPACE.length());
        List<Tree> fitting =
                place.trees().stream().filter(tree -> tree.type().equals(type)).toList();
        if (!place.collection() && fitting.isEmpty()) {
            throw WebApiError.noResource(segment.name());
        }
        return keyed(new Place(place.context() + '/' + segment.name(), fitting, place.collection(), false), segment);
    }

    private static Place keyed(Place place, Segment segment) {
        if (segment.key().isEmpty()) {
            return place;
        }
        return place.trees().stream()
                .filter(segment::means)
                .findFirst()
                .map(tree -> new Place(place.context(), List.of(tree), false, place.derived()))
                .orElseThrow(() -> new WebApiError(
                        404,
                        "0x80040217",
                        "Could not find an entity with " + segment.key().orElse("") + " in " + segment.name() + '.'));
    }
}
