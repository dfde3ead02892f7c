/** The little JSON that a solution package has as definitions of components. */
@NullMarked
package org.almanac.solution.json;

import org.jspecify.annotations.NullMarked;
