/** Planning deployments and roll-backs of order management, tested on records that are made by hand. */
@NullMarked
package org.almanac.ordermanagement.planning;

import org.jspecify.annotations.NullMarked;
