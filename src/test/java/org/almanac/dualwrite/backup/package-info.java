/** Tests of backup, each on both databases. */
@NullMarked
package org.almanac.dualwrite.backup;

import org.jspecify.annotations.NullMarked;
