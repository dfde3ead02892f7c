/** The rules of editing an environment: what makers, not packages, do. Pure: a state and a request give a change. */
@NullMarked
package org.almanac.environment.authoring;

import org.jspecify.annotations.NullMarked;
