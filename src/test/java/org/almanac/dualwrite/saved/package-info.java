/** What reading maps and tables from environments and packages promises. */
@NullMarked
package org.almanac.dualwrite.saved;

import org.jspecify.annotations.NullMarked;
