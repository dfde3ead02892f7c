/** Calls functions and actions. */
@NullMarked
package org.almanac.webapi.calling;

import org.jspecify.annotations.NullMarked;
