/** Rules about tables, forms, processes, roles and what else customizations.xml and records define. */
@NullMarked
package org.almanac.solution.checking.definitions;

import org.jspecify.annotations.NullMarked;
