@NullMarked
package org.almanac.environment.mirroring;

import org.jspecify.annotations.NullMarked;
