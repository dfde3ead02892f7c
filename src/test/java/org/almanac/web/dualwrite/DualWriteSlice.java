package org.almanac.web.dualwrite;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.TargetEnvironment;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;

/** The API over a mocked dual-write of the environment {@code prod}. */
abstract class DualWriteSlice extends ApiSlice {

    static final String PROD = "/api/environments/prod";

    final DualWriteTarget dualWrite = mock(DualWriteTarget.class);

    @BeforeEach
    void theEnvironment() {
        var target = mock(TargetEnvironment.class);
        given(target.dualWrite()).willReturn(dualWrite);
        given(target.description()).willReturn(Samples.production());
        given(targets.of(Samples.PROD)).willReturn(target);
        given(environments.get(Samples.PROD)).willReturn(Samples.production());
    }

    void now(DualWriteSnapshot snapshot) {
        given(dualWrite.read()).willReturn(snapshot);
    }
}
