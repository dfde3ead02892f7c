/** Rules about scripts and pages in web resources and code components. */
@NullMarked
package org.almanac.solution.checking.scripts;

import org.jspecify.annotations.NullMarked;
