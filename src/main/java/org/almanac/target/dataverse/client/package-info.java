/** Talks to the Web API of one environment: asks patiently, sends once and says what became of it. */
@NullMarked
package org.almanac.target.dataverse.client;

import org.jspecify.annotations.NullMarked;
