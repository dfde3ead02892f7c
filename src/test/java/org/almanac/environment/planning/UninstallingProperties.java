package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.state.StateSum;

class UninstallingProperties {

    private static final List<String> COLUMNS =
            List.of("account.ctso_a", "account.ctso_b", "ctso_car.ctso_c", "account.d");

    /** One layer of a solution: which columns it has, and what it says of them. */
    record Content(List<String> columns, String label) {

        PackageFixture in(PackageFixture fixture) {
            columns.forEach(column -> fixture.column(column, "Label=" + label, "Type=int"));
            return fixture;
        }
    }

    @Provide
    Arbitrary<Content> contents() {
        return Combinators.combine(
                        Arbitraries.of(COLUMNS).set().ofMinSize(1).map(List::copyOf),
                        Arbitraries.of("one", "two", "three"))
                .as(Content::new);
    }

    private static World world(List<Content> solutions, Content customization) {
        World world = World.empty().with(customization.in(aPackage("Mine").unmanaged()));
        for (int i = 0; i < solutions.size(); i++) {
            world.with(solutions.get(i).in(aPackage("S" + i)));
        }
        return world;
    }

    @Property(tries = 300)
    void uninstallingWhatWasInstalledLastLeadsBack(
            @ForAll("contents") Content below, @ForAll("contents") Content installed) {
        World world = World.empty().with(below.in(aPackage("Below")));
        StateSum before = world.sum();

        world.with(installed.in(aPackage("Installed"))).without("Installed");

        assertThat(world.sum()).isEqualTo(before);
    }

    @Property(tries = 300)
    void patchesLeaveNoTraceWhenTheyGo(
            @ForAll("contents") Content base, @ForAll("contents") Content one, @ForAll("contents") Content two) {
        World world = World.empty().with(base.in(aPackage("Core")));
        StateSum before = world.sum();
        world.with(one.in(aPackage("Core_Patch_1").version("1.0.1.0").patchOf("Core")))
                .with(two.in(aPackage("Core_Patch_2").version("1.0.2.0").patchOf("Core")));

        world.without("Core_Patch_2").without("Core_Patch_1");

        assertThat(world.sum()).isEqualTo(before);
    }

    @Property(tries = 300)
    void thePlanSaysWhatTheStateWillBe(
            @ForAll("contents") Content customization,
            @ForAll("contents") Content first,
            @ForAll("contents") Content second,
            @ForAll("contents") Content third) {
        World world = world(List.of(first, second, third), customization);

        Plan plan = world.plannedUninstall("S1");

        assertThat(plan.accepted()).isTrue();
        assertThat(world.without("S1").sum().hash()).isEqualTo(plan.stateHashAfter());
        assertThat(world.state().stacks().values())
                .allSatisfy(stack -> assertThat(stack.layerOf("s1")).isEmpty());
    }

    @Property(tries = 300)
    void everyOrderOfUninstallingEndsInTheSameState(
            @ForAll("contents") Content first, @ForAll("contents") Content second, @ForAll("contents") Content mine) {
        World upwards = world(List.of(first, second), mine).without("S0").without("S1");
        World downwards = world(List.of(first, second), mine).without("S1").without("S0");

        assertThat(upwards.sum()).isEqualTo(downwards.sum());
    }
}
