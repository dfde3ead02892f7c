package org.almanac.webapi.definitions;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;

/**
 * Reads the tables of embedded environments: those that solutions bring, and the platform's own as far as solutions refer to
 * them or every environment has them. What was read is remembered as long as nothing but rows of data changes.
 */
public interface TableDefinitions {

    /** By logical name. */
    List<TableDefinition> tables(EnvironmentName environment);

    /**
     * One table.
     *
     * @param logicalName in lower case
     */
    Optional<TableDefinition> table(EnvironmentName environment, String logicalName);

    /** Global choices by name in lower case. */
    List<ChoiceDefinition> choices(EnvironmentName environment);
}
