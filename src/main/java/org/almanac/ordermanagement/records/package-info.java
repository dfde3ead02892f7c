/** Reads records of order management where they are: in embedded environments and in packages. */
@NullMarked
package org.almanac.ordermanagement.records;

import org.jspecify.annotations.NullMarked;
