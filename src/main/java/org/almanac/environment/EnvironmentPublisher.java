package org.almanac.environment;

import org.almanac.solution.Publisher;

/**
 * A publisher in an environment.
 *
 * @param readOnly created by a managed import, so that it can be neither edited nor deleted (dataverse-semantics 1.4)
 */
public record EnvironmentPublisher(Publisher publisher, boolean readOnly) {}
