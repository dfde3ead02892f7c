/** The process install-solution. */
@NullMarked
package org.almanac.process.install;

import org.jspecify.annotations.NullMarked;
