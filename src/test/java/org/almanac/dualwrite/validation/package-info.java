/** What the validation of maps promises. */
@NullMarked
package org.almanac.dualwrite.validation;

import org.jspecify.annotations.NullMarked;
