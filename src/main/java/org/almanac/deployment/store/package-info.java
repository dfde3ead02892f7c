/** Keeps the records of runs in the schema ALM of the engine's database. */
@NullMarked
package org.almanac.deployment.store;

import org.jspecify.annotations.NullMarked;
