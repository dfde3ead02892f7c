/** The port's adapter for embedded environments: operations are rows, carried out by workers under a lease. */
@NullMarked
package org.almanac.target.embedded;

import org.jspecify.annotations.NullMarked;
