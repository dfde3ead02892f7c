/** Tests with a real browser against the running program. */
@NullMarked
package org.almanac.browser;

import org.jspecify.annotations.NullMarked;
