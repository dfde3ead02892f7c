package org.almanac.webapi.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.TableData;
import org.junit.jupiter.api.Test;

class RowNamesTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final String USER = "systemuser";
    private static final String TEAM = "team";

    private final DataTypes types = mock(DataTypes.class);
    private final TableData data = mock(TableData.class);
    private final OtherRows others = mock(OtherRows.class);
    private final RowNames names = new RowNames(DEV, types, data, others);

    RowNamesTest() {
        given(types.find(any(), any())).willReturn(Optional.empty());
        given(others.name(any(), any(), any())).willAnswer(call -> Optional.of("Row " + call.getArgument(2)));
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    @Test
    void nothingIsReadForNamesThatNobodyAsksFor() {
        names.expect(USER, id(1));
        names.bound();

        verifyNoInteractions(types, data, others);
    }

    @Test
    void theFirstNameOfATableReadsAllOfItAndNoneOfAnother() {
        names.expect(USER, id(1));
        names.expect(USER, id(2));
        names.expect(TEAM, id(3));

        assertThat(names.of(USER, id(1))).isEqualTo("Row " + id(1));
        assertThat(names.of(USER, id(2))).isEqualTo("Row " + id(2));

        verify(types, times(1)).find(any(), any());
    }

    @Test
    void aRowThatIsExpectedLaterIsReadThen() {
        names.expect(USER, id(1));
        names.of(USER, id(1));
        names.expect(USER, id(1));
        names.expect(USER, id(4));

        assertThat(names.of(USER, id(4))).isEqualTo("Row " + id(4));

        verify(others, times(2)).name(any(), any(), any());
    }

    @Test
    void idsAreNotHeldWithoutEnd() {
        for (int i = 0; i <= 20_000; i++) {
            names.expect(USER, id(i));
        }
        names.bound();

        verify(types).find(DEV, USER);
        assertThat(names.of(USER, id(7))).isEqualTo("Row " + id(7));
    }
}
