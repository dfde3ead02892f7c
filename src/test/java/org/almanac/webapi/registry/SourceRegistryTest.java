package org.almanac.webapi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.Sha256;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.EntitySource;
import org.junit.jupiter.api.Test;

class SourceRegistryTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");

    private final EntitySource source = mock(EntitySource.class);
    private final ComponentValues components = mock(ComponentValues.class);
    private final SourceRegistry registry =
            new SourceRegistry(List.of(source), new MessageRegistry(List.of()), components);

    SourceRegistryTest() {
        given(source.types(DEV)).willReturn(List.of(table("account")));
    }

    private static EntityType table(String name) {
        return EntityType.flat(name, name + 's', name + "id", null, List.of());
    }

    private static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsServedStaysTheSameWhileOnlyDataChanges() {
        given(components.shape(DEV)).willReturn(hash("shape"));

        Served before = registry.served(DEV, hash("one row"));

        assertThat(registry.served(DEV, hash("one row"))).isSameAs(before);
        assertThat(registry.served(DEV, hash("two rows"))).isSameAs(before);
    }

    @Test
    void aTableThatWasMadeIsServed() {
        given(components.shape(DEV)).willReturn(hash("one table"), hash("two tables"));
        registry.served(DEV, hash("before"));
        given(source.types(DEV)).willReturn(List.of(table("account"), table("contact")));

        Served after = registry.served(DEV, hash("after"));

        assertThat(after.sources()).containsOnlyKeys("account", "contact");
    }
}
