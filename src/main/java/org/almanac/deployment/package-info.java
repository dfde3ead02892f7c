/** The record of a run: request, plan, approval, lease on an environment, step ledger, audit, notifications. */
@NullMarked
package org.almanac.deployment;

import org.jspecify.annotations.NullMarked;
