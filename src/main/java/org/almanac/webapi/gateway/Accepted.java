package org.almanac.webapi.gateway;

/**
 * What an order is answered with.
 *
 * @param requestId by which its state is asked
 */
record Accepted(String requestId) {}
