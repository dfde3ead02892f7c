package org.almanac.deployment;

import java.util.Collection;
import java.util.List;

/** Reads rounds of approval. */
public interface Approvals {

    /** The round, or a problem UNKNOWN_APPROVAL. */
    Approval get(String id);

    /** Open rounds that a member of these groups may decide and that this user has neither requested nor decided. */
    List<Approval> openFor(String user, Collection<String> groups);
}
