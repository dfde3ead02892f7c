/**
 * Serves Dataverse's Web API for embedded environments, so that clients, tools and pipelines written for the platform work against
 * them unchanged (dataverse-semantics 8).
 */
@NullMarked
package org.almanac.webapi;

import org.jspecify.annotations.NullMarked;
