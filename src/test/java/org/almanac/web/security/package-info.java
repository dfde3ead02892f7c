@NullMarked
package org.almanac.web.security;

import org.jspecify.annotations.NullMarked;
