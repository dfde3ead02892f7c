@NullMarked
package org.almanac.target.dataverse.auth;

import org.jspecify.annotations.NullMarked;
