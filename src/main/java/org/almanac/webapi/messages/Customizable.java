package org.almanac.webapi.messages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.environment.ComponentStack;

/** Judges the managed property {@code IsCustomizable} of a component (dataverse-semantics 2.4). */
final class Customizable {

    private static final List<String> OFF = List.of("0", "false");

    private Customizable() {}

    /** Only what its owner's managed layers say counts; what nobody manages is everybody's. */
    static boolean is(ComponentStack stack) {
        String owner = stack.owner();
        return owner == null
                || stack.properties().stream()
                        .filter(property -> property.name().equalsIgnoreCase("IsCustomizable"))
                        .noneMatch(property -> forbidden(stack, owner, property));
    }

    /** Whether the topmost managed layer of the owner that has the property says no. */
    private static boolean forbidden(ComponentStack stack, String owner, ComponentStack.Property property) {
        Set<String> owned = stack.layers().stream()
                .filter(ComponentStack.Layer::managed)
                .filter(layer -> layer.publisher().equalsIgnoreCase(owner))
                .map(ComponentStack.Layer::solution)
                .collect(Collectors.toSet());
        Stream<ComponentStack.Claim> claims = Stream.concat(
                Stream.of(new ComponentStack.Claim(property.winner(), property.value(), property.operation())),
                property.losers().stream());
        Optional<String> said = claims.filter(claim -> owned.contains(claim.solution()))
                .map(ComponentStack.Claim::value)
                .filter(Objects::nonNull)
                .findFirst();
        return said.map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(OFF::contains)
                .isPresent();
    }
}
