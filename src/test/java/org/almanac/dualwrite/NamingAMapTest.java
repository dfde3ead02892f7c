package org.almanac.dualwrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class NamingAMapTest {

    private static final MapPair CONTACTS = MapPair.parse("contacts - Customers V3");

    private final DualWriteSnapshot snapshot = Saved.snapshot(
            Saved.map(Saved.CUSTOMERS, List.of(), Saved.live(null, null)),
            Saved.map(CONTACTS, List.of(), Saved.live(null, null)),
            Saved.map(MapPair.parse("uoms - Units"), List.of(), Saved.live(null, null)));

    // map scenario 14
    @Test
    void anEntityThatTwoMapsHaveIsAnsweredWithBothAndNoneIsChosen() {
        assertThatThrownBy(() -> snapshot.named("customers v3"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("accounts - Customers V3 or contacts - Customers V3")
                .extracting(thrown -> ((AlmanacException) thrown).code())
                .isEqualTo(ErrorCode.AMBIGUOUS_TABLE_MAP);
    }

    @Test
    void aPairOrAnEntityOfOneMapOnlyIsEnough() {
        assertThat(snapshot.named(" Contacts - customers v3 ").pair()).isEqualTo(CONTACTS);
        assertThat(snapshot.named("units").pair().set()).isEqualTo("uoms");
        assertThat(snapshot.named("contacts").pair()).isEqualTo(CONTACTS);
    }

    @Test
    void whatNoMapHasIsUnknown() {
        assertThatThrownBy(() -> snapshot.named("Vendors V2"))
                .isInstanceOf(BadInput.class)
                .extracting(thrown -> ((AlmanacException) thrown).code())
                .isEqualTo(ErrorCode.UNKNOWN_TABLE_MAP);
    }

    @Test
    void aVersionsNameHasThePrefixBeforeTheBracket() {
        assertThat(Saved.version(1, "Contoso", "1.0.0.0").prefix()).isEqualTo("ctso");
    }
}
