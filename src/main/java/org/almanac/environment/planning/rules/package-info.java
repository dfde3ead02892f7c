/** Why an environment refuses a package, one class a rule, in the platform's order (dataverse-semantics 3.4). */
@NullMarked
package org.almanac.environment.planning.rules;

import org.jspecify.annotations.NullMarked;
