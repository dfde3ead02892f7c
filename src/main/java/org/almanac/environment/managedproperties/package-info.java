/** What a maker may change on a managed component. Pure: no state, no input or output. */
@NullMarked
package org.almanac.environment.managedproperties;

import org.jspecify.annotations.NullMarked;
