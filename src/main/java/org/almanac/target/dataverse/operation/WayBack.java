package org.almanac.target.dataverse.operation;

import org.jspecify.annotations.Nullable;

/**
 * How a real environment gets back to what it was.
 *
 * @param solution unique name that is listed afterwards, or no longer
 * @param version that is listed afterwards; null where the solution is gone then
 */
record WayBack(PlatformCall call, String solution, @Nullable String version) {}
