package org.almanac.dualwrite.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.Transform;
import org.almanac.problem.BadInput;

class MappingRoundTripProperties {

    @Property(tries = 300)
    void whatWasWrittenIsReadAsTheSame(@ForAll("mappings") Mapping mapping) {
        assertThat(Mapping.parse(mapping.json())).isEqualTo(mapping);
    }

    @Property(tries = 300)
    void writingIsStable(@ForAll("mappings") Mapping mapping) {
        assertThat(Mapping.parse(mapping.json()).json()).isEqualTo(mapping.json());
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefusedAndNothingElse(@ForAll("mappings") Mapping mapping, @ForAll int cut) {
        String json = mapping.json();
        String part = json.substring(0, Math.floorMod(cut, json.length()));

        assertThatCode(() -> {
                    try {
                        Mapping.parse(part);
                    } catch (BadInput refused) {
                        assertThat(refused).hasMessageContaining("mapping");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Mapping> mappings() {
        return Combinators.combine(texts(), legs().list().ofMaxSize(3)).as(Mapping::new);
    }

    private static Arbitrary<MappingLeg> legs() {
        return Combinators.combine(
                        texts(), texts(), texts(), texts(), fields().list().ofMaxSize(5))
                .as(MappingLeg::new);
    }

    private static Arbitrary<FieldMapping> fields() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(SyncDirection.class),
                        texts(),
                        texts(),
                        transforms().list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((source, direction, destination, related, transforms, generated) -> new FieldMapping(
                        source, direction, destination, related.isEmpty() ? null : related, transforms, generated));
    }

    private static Arbitrary<Transform> transforms() {
        Arbitrary<Map<String, String>> values =
                Arbitraries.maps(texts(), texts()).ofMaxSize(3);
        return Arbitraries.oneOf(List.of(
                texts().map(Transform.Default::new),
                Combinators.combine(values, Arbitraries.of(true, false)).as(Transform.ValueMap::new),
                Arbitraries.of("Truncate", "Concat").map(MappingRoundTripProperties::other)));
    }

    private static Transform other(String type) {
        return new Transform.Other(type, "{\"transformType\":\"" + type + "\",\"length\":[1.50,null,{\"x\":true}]}");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ascii().withChars("äß€\u2028\"\\ ").ofMaxLength(12);
    }
}
