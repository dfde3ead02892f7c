/**
 * What a solution package is: names, versions, publisher, component kinds, manifest; reading, checking and writing the zip.
 * Pure Java: no Spring, no database.
 */
@NullMarked
package org.almanac.solution;

import org.jspecify.annotations.NullMarked;
