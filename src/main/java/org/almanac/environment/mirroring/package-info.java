/** Works out how the mirror of a real environment has to change to say what the environment says. Pure: it reads and writes nothing. */
@NullMarked
package org.almanac.environment.mirroring;

import org.jspecify.annotations.NullMarked;
