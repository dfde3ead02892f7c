/** Order management, and records of it for tests. */
@NullMarked
package org.almanac.ordermanagement;

import org.jspecify.annotations.NullMarked;
