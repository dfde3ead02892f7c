/** Edits records of order management in embedded environments, puts them into solutions, and watches over both. */
@NullMarked
package org.almanac.ordermanagement.authoring;

import org.jspecify.annotations.NullMarked;
