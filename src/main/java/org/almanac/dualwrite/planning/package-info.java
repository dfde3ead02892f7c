/** What a deployment of table maps will do, and how a link is brought from one state of its maps to another: pure functions. */
@NullMarked
package org.almanac.dualwrite.planning;

import org.jspecify.annotations.NullMarked;
