package org.almanac.web.ordermanagement;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.target.OrderManagementTarget;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;

/** The API over a mocked order management of the environment {@code prod}. */
abstract class OrderManagementSlice extends ApiSlice {

    static final String PROD = "/api/environments/prod";

    final OrderManagementTarget orders = mock(OrderManagementTarget.class);

    @BeforeEach
    void theEnvironment() {
        given(orderManagementTargets.of(Samples.PROD)).willReturn(orders);
        given(environments.get(Samples.PROD)).willReturn(Samples.production());
    }

    void now(OrderManagementSnapshot snapshot) {
        given(orders.read()).willReturn(snapshot);
    }
}
