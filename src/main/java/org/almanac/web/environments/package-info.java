/** Environments and what they hold. */
@NullMarked
package org.almanac.web.environments;

import org.jspecify.annotations.NullMarked;
