/** Sets up the engine: accounts, groups, authorizations, the first filter of Tasklist, and the start of several nodes. */
@NullMarked
package org.almanac.process.engine;

import org.jspecify.annotations.NullMarked;
