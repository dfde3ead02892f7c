/** Stages for tests of processes: an engine over everything below it, with the job executor in the test's hand. */
@NullMarked
package org.almanac.process.staging;

import org.jspecify.annotations.NullMarked;
