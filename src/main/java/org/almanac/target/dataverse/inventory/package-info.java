/** Reads what a real environment says of itself: solutions, components, layers, what is on, how many rows there are. */
@NullMarked
package org.almanac.target.dataverse.inventory;

import org.jspecify.annotations.NullMarked;
