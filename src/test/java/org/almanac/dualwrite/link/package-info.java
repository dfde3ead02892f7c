/** Tests of the rules of links. */
@NullMarked
package org.almanac.dualwrite.link;

import org.jspecify.annotations.NullMarked;
