package org.almanac.web.clients;

import java.util.List;
import java.util.Optional;

/** The machine clients, those of the settings and those that administrators have registered. */
public interface MachineClients {

    /** All, by id. */
    List<MachineClient> list();

    Optional<MachineClient> find(String id);

    /** What the client proves itself with; nothing for an unknown one. */
    ClientKeys keys(String id);

    /** The client that acts under a user's name; empty for people. */
    default Optional<MachineClient> ofUser(String user) {
        return MachineClient.isName(user) ? find(MachineClient.idIn(user)) : Optional.empty();
    }
}
