package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SolutionVersionProperties {

    @Provide
    Arbitrary<SolutionVersion> versions() {
        return Arbitraries.longs()
                .between(0, 12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> SolutionVersion.parse(
                        parts.stream().map(String::valueOf).collect(Collectors.joining("."))));
    }

    @Property
    void areInATotalOrder(
            @ForAll("versions") SolutionVersion a,
            @ForAll("versions") SolutionVersion b,
            @ForAll("versions") SolutionVersion c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
        if (a.sameAs(b)) {
            assertThat(Integer.signum(a.compareTo(c))).isEqualTo(Integer.signum(b.compareTo(c)));
        }
    }

    @Property
    void areComparedNumberByNumber(@ForAll("versions") SolutionVersion a, @ForAll("versions") SolutionVersion b) {
        List<Long> left = List.of(a.major(), a.minor(), a.build(), a.revision());
        List<Long> right = List.of(b.major(), b.minor(), b.build(), b.revision());

        assertThat(a.sameAs(b)).isEqualTo(left.equals(right));
    }

    @Property
    void areWrittenAsTheyWereRead(@ForAll("versions") SolutionVersion a) {
        assertThat(SolutionVersion.parse(a.text())).isEqualTo(a);
        assertThat(a).hasToString(a.text());
    }
}
