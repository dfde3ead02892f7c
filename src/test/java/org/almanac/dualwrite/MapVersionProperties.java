package org.almanac.dualwrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almanac.problem.BadInput;

class MapVersionProperties {

    // map scenario 18
    @Example
    void tenComesBeforeNineWhenTheHighestIsFirst() {
        var sorted = Stream.of("9.0.0.0", "10.0.0.0", "2.0.1.8", "10.0.383.25")
                .map(MapVersion::parse)
                .sorted(Comparator.reverseOrder())
                .map(MapVersion::toString)
                .toList();

        assertThat(sorted).isEqualTo(List.of("10.0.383.25", "10.0.0.0", "9.0.0.0", "2.0.1.8"));
    }

    @Property
    void whatIsWrittenIsReadAsTheSame(@ForAll("versions") MapVersion version) {
        assertThat(MapVersion.parse(version.toString())).isEqualTo(version);
        assertThat(MapVersion.parse("  " + version + ' ')).isEqualTo(version);
    }

    @Property
    void theOrderIsOneOfNumbers(@ForAll("versions") MapVersion one, @ForAll("versions") MapVersion other) {
        var byParts = List.of(
                Integer.compare(one.major(), other.major()),
                Integer.compare(one.minor(), other.minor()),
                Integer.compare(one.build(), other.build()),
                Integer.compare(one.revision(), other.revision()));
        var first = byParts.stream().filter(part -> part != 0).findFirst().orElse(0);

        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(first));
        assertThat(one.compareTo(other)).isEqualTo(-other.compareTo(one));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Example
    void missingPartsAreZeroAndNoTextIsNoVersion() {
        assertThat(MapVersion.parse("2.1")).isEqualTo(new MapVersion(2, 1, 0, 0));
        assertThat(MapVersion.parse(" ").none()).isTrue();
        assertThat(MapVersion.parse("0.0.0.0").none()).isTrue();
        assertThatThrownBy(() -> MapVersion.parse("1.2.3.4.5")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> MapVersion.parse("1.a")).isInstanceOf(BadInput.class);
    }

    @Provide
    Arbitrary<MapVersion> versions() {
        var part = Arbitraries.integers().between(0, 999_999_999);
        return Combinators.combine(part, part, part, part).as(MapVersion::new);
    }
}
