/** Authoring of records of order management, over embedded environments. */
@NullMarked
package org.almanac.ordermanagement.authoring;

import org.jspecify.annotations.NullMarked;
