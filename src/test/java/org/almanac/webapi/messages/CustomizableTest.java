package org.almanac.webapi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.ComponentStack.Claim;
import org.almanac.environment.ComponentStack.Layer;
import org.almanac.environment.ComponentStack.Property;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomizableTest {

    private static final Sha256 BODY = Sha256.of("body".getBytes(StandardCharsets.UTF_8));

    private static Layer layer(int order, String solution, String publisher, boolean managed) {
        return new Layer(order, solution, publisher, managed, BODY, false, null, null);
    }

    /** Active over a layer of another publisher over two of the owner. */
    private static ComponentStack stack(@Nullable String owner, String winner, String value, Claim... losers) {
        return new ComponentStack(
                ComponentRef.of("Entity", "ctso_expense"),
                "ctso_expense",
                owner,
                List.of(
                        layer(4, "Active", "", false),
                        layer(3, "Foreign", "Fabrikam", true),
                        layer(2, "Overlay", "Contoso", true),
                        layer(1, "Base", "Contoso", true)),
                List.of(new Property("IsCustomizable", value, winner, null, List.of(losers))));
    }

    private static Claim claim(String solution, String value) {
        return new Claim(solution, value, null);
    }

    @Test
    void whatNobodyManagesIsEverybodys() {
        assertThat(Customizable.is(stack(null, "Active", "0"))).isTrue();
    }

    @Test
    void theTopmostLayerOfTheOwnerDecides() {
        assertThat(Customizable.is(stack("Contoso", "Overlay", "0", claim("Base", "1"))))
                .isFalse();
        assertThat(Customizable.is(stack("Contoso", "Overlay", "1", claim("Base", "0"))))
                .isTrue();
    }

    @Test
    void whatOthersSayDoesNotCount() {
        assertThat(Customizable.is(stack("Contoso", "Active", "1", claim("Foreign", "1"), claim("Base", "False"))))
                .isFalse();
        assertThat(Customizable.is(stack("Contoso", "Foreign", "0"))).isTrue();
    }
}
