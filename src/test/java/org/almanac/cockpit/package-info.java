@NullMarked
package org.almanac.cockpit;

import org.jspecify.annotations.NullMarked;
