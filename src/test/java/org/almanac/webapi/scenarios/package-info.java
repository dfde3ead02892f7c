/** The scenarios of the reference about messages, jobs and history, as a program sees them that calls the Web API. */
@NullMarked
package org.almanac.webapi.scenarios;

import org.jspecify.annotations.NullMarked;
