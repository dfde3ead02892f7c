/** Deciding on plans. */
@NullMarked
package org.almanac.web.approvals;

import org.jspecify.annotations.NullMarked;
