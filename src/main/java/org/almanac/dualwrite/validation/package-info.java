/** Says what is wrong with a table map before it is run, with the platform's codes. */
@NullMarked
package org.almanac.dualwrite.validation;

import org.jspecify.annotations.NullMarked;
