/** Tests of authoring, each on both databases. */
@NullMarked
package org.almanac.dualwrite.authoring;

import org.jspecify.annotations.NullMarked;
