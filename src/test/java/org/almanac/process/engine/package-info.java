@NullMarked
package org.almanac.process.engine;

import org.jspecify.annotations.NullMarked;
