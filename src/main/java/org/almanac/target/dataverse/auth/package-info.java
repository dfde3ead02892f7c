/** Bearer tokens for real environments, got from their directory by client credentials (dataverse-semantics 8.9). */
@NullMarked
package org.almanac.target.dataverse.auth;

import org.jspecify.annotations.NullMarked;
