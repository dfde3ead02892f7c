/** The process install-solution. */
@NullMarked
package org.almanac.process.lifecycle;

import org.jspecify.annotations.NullMarked;
