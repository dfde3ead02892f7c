/** Who may call what: logins, rules by path, and answers to those who may not. */
@NullMarked
package org.almanac.web.security;

import org.jspecify.annotations.NullMarked;
