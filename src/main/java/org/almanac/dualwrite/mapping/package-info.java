/** Reading and writing the definition of a table map as the platform stores it. */
@NullMarked
package org.almanac.dualwrite.mapping;

import org.jspecify.annotations.NullMarked;
