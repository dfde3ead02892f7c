/** The catalogue of system settings that solutions carry from one environment to another. */
@NullMarked
package org.almanac.environment.settings;

import org.jspecify.annotations.NullMarked;
