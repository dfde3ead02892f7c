package org.almanac.process.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.net.InetAddress;
import java.util.List;
import org.almanac.process.Group;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;

class TourAccountsTest {

    private final Accounts accounts = mock();
    private final ServerProperties server = new ServerProperties();
    private final TourAccounts tour = new TourAccounts(accounts, server);

    @Test
    void everyNameIsItsPasswordOnTheLoopbackAddress() throws Exception {
        server.setAddress(InetAddress.getByName("127.0.0.1"));

        tour.sow();

        verify(accounts).ensureUser("approver", "approver", List.of(Group.APPROVERS));
    }

    @Test
    void wellKnownPasswordsAreNotServedToANetwork() throws Exception {
        server.setAddress(InetAddress.getByName("10.0.0.1"));

        assertThatThrownBy(tour::sow).hasMessageContaining("127.0.0.1");
        verifyNoInteractions(accounts);
    }

    @Test
    void everyAddressOfTheMachineIsANetworkToo() {
        assertThatThrownBy(tour::sow).hasMessageContaining("127.0.0.1");
    }
}
