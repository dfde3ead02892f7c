package org.almanac.dualwrite.validation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.almanac.dualwrite.DataverseTable;

class FiltersProperties {

    @Property(tries = 500)
    void noTextBreaksTheReaders(@ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '~') String filter) {
        assertThat(DataverseFilter.mistake(filter, DataverseTable.open("x"))).isNotNull();
        assertThat(QueryRange.mistake(filter)).isNotNull();
    }
}
