package org.almanac.target;

import java.util.UUID;
import org.almanac.environment.ImportOptions;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An import to be carried out: the package, how, and the hash of the plan that it must turn out to be.
 *
 * @param importJobId the client's choice of the import job's id (dataverse-semantics 3.2); null for one that is made from
 *     the operation's key
 */
public record ImportOrder(
        PackageFile file,
        ImportOptions options,
        Sha256 plan,
        @Nullable UUID importJobId) {

    /** An order whose import job gets an id made from the operation's key. */
    public ImportOrder(PackageFile file, ImportOptions options, Sha256 plan) {
        this(file, options, plan, null);
    }
}
