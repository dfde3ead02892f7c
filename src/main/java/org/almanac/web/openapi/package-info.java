/** The description of the API in OpenAPI. */
@NullMarked
package org.almanac.web.openapi;

import org.jspecify.annotations.NullMarked;
