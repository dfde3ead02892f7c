/** What an environment holds, as plain values: solutions, publishers, layer stacks and the sum that stands for them all. */
@NullMarked
package org.almanac.environment.state;

import org.jspecify.annotations.NullMarked;
