@NullMarked
package org.almanac.target.ordercommands;

import org.jspecify.annotations.NullMarked;
