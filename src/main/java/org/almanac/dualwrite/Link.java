package org.almanac.dualwrite;

import java.time.Instant;
import java.util.List;

/**
 * The link of a Dataverse environment with a finance and operations environment, one to one.
 *
 * @param id the gateway's {@code cid}
 * @param finance host of the finance and operations environment
 * @param companies codes of the legal entities that take part
 * @param master which side wins a conflict: {@code CRM} or {@code AX}
 */
public record Link(String id, String name, String finance, List<String> companies, String master, Instant linkedOn) {

    public Link {
        companies = List.copyOf(companies);
    }
}
