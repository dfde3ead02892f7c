/** The processes of order management, over embedded environments. */
@NullMarked
package org.almanac.process.ordermanagement;

import org.jspecify.annotations.NullMarked;
