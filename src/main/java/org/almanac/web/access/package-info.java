/** Which groups may call what. */
@NullMarked
package org.almanac.web.access;

import org.jspecify.annotations.NullMarked;
