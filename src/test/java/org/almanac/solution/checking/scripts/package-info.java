/** How scripts are taken apart. */
@NullMarked
package org.almanac.solution.checking.scripts;

import org.jspecify.annotations.NullMarked;
