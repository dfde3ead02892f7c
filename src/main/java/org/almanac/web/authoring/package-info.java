/** What makers do in an environment: publishers, solutions, components, clones. */
@NullMarked
package org.almanac.web.authoring;

import org.jspecify.annotations.NullMarked;
