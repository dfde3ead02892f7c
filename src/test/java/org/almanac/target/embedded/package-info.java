/** The adapter for embedded environments, tried on a database of its own. */
@NullMarked
package org.almanac.target.embedded;

import org.jspecify.annotations.NullMarked;
