package org.almanac.web.security;

/**
 * Goes with the login of a request that is carried out on behalf of another user.
 *
 * @param impersonator the user who sent it
 */
record ActingBy(String impersonator) {}
