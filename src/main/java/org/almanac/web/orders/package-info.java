/** What orders by REST to the services of an environment have in common: whose they are, their keys, and when they are taken. */
@NullMarked
package org.almanac.web.orders;

import org.jspecify.annotations.NullMarked;
