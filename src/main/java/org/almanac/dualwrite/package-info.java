/**
 * Dual-write: the link of an environment with finance and operations, its table maps with versions and states, and what can
 * be done to them. Facts are from docs of the platform by way of {@code dual-write-and-order-management}.
 */
@NullMarked
package org.almanac.dualwrite;

import org.jspecify.annotations.NullMarked;
