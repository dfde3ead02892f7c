/**
 * The processes of dual-write: set up, upgrade, deploy, back up and restore table maps. They move a link from a baseline to a goal
 * and, when something fails, back to the baseline.
 */
@NullMarked
package org.almanac.process.tablemaps;

import org.jspecify.annotations.NullMarked;
