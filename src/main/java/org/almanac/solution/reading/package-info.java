/** Takes a package apart into its components. */
@NullMarked
package org.almanac.solution.reading;

import org.jspecify.annotations.NullMarked;
