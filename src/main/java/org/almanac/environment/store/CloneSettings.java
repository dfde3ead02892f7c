package org.almanac.environment.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Cloning of solutions.
 *
 * @param equalVersion whether the clone of a solution may keep its major and minor number: the platform's own pages differ
 *     on that (dataverse-semantics 1.6)
 */
@ConfigurationProperties("almanac.cloning")
record CloneSettings(@DefaultValue("false") boolean equalVersion) {}
