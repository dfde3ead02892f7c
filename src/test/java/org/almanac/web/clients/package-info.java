@NullMarked
package org.almanac.web.clients;

import org.jspecify.annotations.NullMarked;
