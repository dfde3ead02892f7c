/** What the audit of maps promises. */
@NullMarked
package org.almanac.dualwrite.audit;

import org.jspecify.annotations.NullMarked;
