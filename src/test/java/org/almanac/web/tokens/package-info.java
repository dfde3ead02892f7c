@NullMarked
package org.almanac.web.tokens;

import org.jspecify.annotations.NullMarked;
