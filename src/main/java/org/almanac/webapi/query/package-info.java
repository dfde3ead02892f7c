/**
 * Reading through the Web API: addresses, query options and FetchXML, evaluated over the rows of sources, and rows written as
 * JSON (dataverse-semantics 8.2).
 */
@NullMarked
package org.almanac.webapi.query;

import org.jspecify.annotations.NullMarked;
