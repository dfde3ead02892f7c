/**
 * Steps that processes share: an operation on the environment that is submitted under a key and polled, the import of a run's package
 * and the way back from it, looking until something is as it should be; and what is kept of a run for them.
 */
@NullMarked
package org.almanac.process.operation;

import org.jspecify.annotations.NullMarked;
