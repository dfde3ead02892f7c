package org.almanac.target;

import java.util.UUID;
import org.almanac.environment.ImportOptions;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An import to be carried out: the package, how, and the hash of the operation ({@link
 * org.almanac.environment.Plan#hashOfOperation}) of the plan that it must turn out to be.
 *
 * @param plan null for an import that nobody has approved as a plan, as the platform's own messages ask for it: it is whatever it
 *     turns out to be, and {@link org.almanac.environment.ImportMode#AUTO} means what {@code ImportSolution} does, which updates what
 *     is installed and never upgrades it (dataverse-semantics 3.1). Its package is read at once, so that the file may go as soon as
 *     the order is submitted; one that cannot be read makes an operation that was refused
 * @param importJobId the client's choice of the import job's id (dataverse-semantics 3.2); null for one that is made from
 *     the operation's key
 */
public record ImportOrder(
        PackageFile file,
        ImportOptions options,
        @Nullable Sha256 plan,
        @Nullable UUID importJobId) {

    /** An order whose import job gets an id made from the operation's key. */
    public ImportOrder(PackageFile file, ImportOptions options, Sha256 plan) {
        this(file, options, plan, null);
    }

    /** An order that nobody has planned. */
    public static ImportOrder unplanned(PackageFile file, ImportOptions options, @Nullable UUID importJobId) {
        return new ImportOrder(file, options, null, importJobId);
    }
}
