@NullMarked
package org.almanac.webapi.registry;

import org.jspecify.annotations.NullMarked;
