/** What an import would do, without doing it. */
@NullMarked
package org.almanac.web.plans;

import org.jspecify.annotations.NullMarked;
