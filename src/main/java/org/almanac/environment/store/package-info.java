/** Embedded environments in Almanac's own tables. */
@NullMarked
package org.almanac.environment.store;

import org.jspecify.annotations.NullMarked;
