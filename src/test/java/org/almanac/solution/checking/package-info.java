/** What each rule of the solution checker fires on and what it lets pass. */
@NullMarked
package org.almanac.solution.checking;

import org.jspecify.annotations.NullMarked;
