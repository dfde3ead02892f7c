/**
 * What Almanac adds to the engine's web applications: a plug-in for Cockpit, their login for the API, and a mend of their
 * content security policy.
 */
@NullMarked
package org.almanac.cockpit;

import org.jspecify.annotations.NullMarked;
