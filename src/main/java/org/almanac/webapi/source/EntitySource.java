package org.almanac.webapi.source;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;

/**
 * Serves the rows of some tables of embedded environments. Every implementation is a Spring bean; of two that have the same table,
 * the one with the lower {@code @Order} counts. What cannot be written answers 405. Calls may throw {@link WebApiError} and the
 * errors of the domain, which the protocol translates.
 */
public interface EntitySource {

    /** The tables it serves in an environment; called anew when the environment has changed. */
    Collection<EntityType> types(EnvironmentName environment);

    /** The rows of a table, by id as text; closed by the caller. */
    Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing);

    Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id);

    /**
     * The row, held until the transaction ends, so that nobody else changes it between a look at its version and the change. A
     * source whose rows change in one place only, or never, needs no more than {@link #find}.
     */
    default Optional<WireRow> findForChange(EnvironmentName environment, EntityType type, UUID id) {
        return find(environment, type, id);
    }

    /** How many rows rows() would give without narrowing. */
    default long count(EnvironmentName environment, EntityType type) {
        try (Stream<WireRow> all = rows(environment, type, Narrowing.NONE)) {
            return all.count();
        }
    }

    /** Whether {@code $select} leaves columns out; some virtual tables of the platform always answer all (dataverse-semantics 2.5). */
    default boolean honoursSelect(EntityType type) {
        return true;
    }

    /**
     * Makes a row.
     *
     * @param id the client's choice, otherwise a new one
     * @return the row's id, which for components is not always the given one
     */
    default UUID create(RequestContext context, EntityType type, UUID id, RowInput input) {
        throw WebApiError.notAllowed("Rows of " + type.entitySet() + " cannot be created by clients.");
    }

    /** Changes an existing row; the caller has looked with {@link #findForChange} whether its version fits. */
    default void update(RequestContext context, EntityType type, UUID id, RowInput input) {
        throw WebApiError.notAllowed("Rows of " + type.entitySet() + " cannot be changed by clients.");
    }

    /** Deletes an existing row. */
    default void delete(RequestContext context, EntityType type, UUID id) {
        throw WebApiError.notAllowed("Rows of " + type.entitySet() + " cannot be deleted by clients.");
    }

    /** The rows at the other end of a many-to-many relationship. One-to-many ones are found by the target's lookup. */
    default Stream<UUID> related(
            EnvironmentName environment, EntityType type, UUID id, CollectionNavigation navigation) {
        return Stream.empty();
    }

    /** Relates two rows by a many-to-many relationship; doing it again changes nothing. */
    default void associate(
            RequestContext context, EntityType type, UUID id, CollectionNavigation navigation, UUID other) {
        throw WebApiError.notAllowed(
                "Rows of " + type.entitySet() + " cannot be related by " + navigation.name() + ".");
    }

    /** The reverse of {@link #associate}. */
    default void disassociate(
            RequestContext context, EntityType type, UUID id, CollectionNavigation navigation, UUID other) {
        throw WebApiError.notAllowed(
                "Rows of " + type.entitySet() + " cannot be related by " + navigation.name() + ".");
    }
}
