/** Order management of embedded environments in Almanac's own tables. */
@NullMarked
package org.almanac.ordermanagement.store;

import org.jspecify.annotations.NullMarked;
