/** What every adapter of the port must do. */
@NullMarked
package org.almanac.target;

import org.jspecify.annotations.NullMarked;
