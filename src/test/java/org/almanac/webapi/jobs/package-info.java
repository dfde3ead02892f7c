/** Entity sets of what runs and has run, tried on environments without workers. */
@NullMarked
package org.almanac.webapi.jobs;

import org.jspecify.annotations.NullMarked;
