package org.almanac.environment;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads components as the rows that clients of the platform see. Unknown environments are answered with UNKNOWN_ENVIRONMENT. */
public interface ComponentRecords {

    /**
     * A component as a row.
     *
     * @param component with the values that count
     * @param name as it was written first, with its case
     * @param parent the component that holds it; null for none
     * @param published false as long as all that there is of it is a draft
     * @param created when the first of the solutions with a layer on it was installed
     * @param modified when one of its layers was written last
     */
    record Entry(
            EffectiveComponent component,
            String name,
            @Nullable ComponentRef parent,
            boolean published,
            Instant created,
            Instant modified) {}

    /**
     * What an environment has of a kind, by key.
     *
     * @param drafts whether drafts count; otherwise only what is published, and drafts of what was never published
     */
    List<Entry> of(EnvironmentName environment, String kind, boolean drafts);

    /** The content of a file by its hash, such as the property {@code file:FileName} names; the caller closes it. */
    Optional<InputStream> file(Sha256 hash);
}
