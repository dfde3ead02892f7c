/** Entity sets that show what runs and has run in an environment: asynchronous operations, import jobs and uploads. */
@NullMarked
package org.almanac.webapi.jobs;

import org.jspecify.annotations.NullMarked;
