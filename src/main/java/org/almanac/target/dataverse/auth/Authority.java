package org.almanac.target.dataverse.auth;

import java.net.URI;

/**
 * Who gives tokens for an environment.
 *
 * @param token address that takes requests for tokens
 * @param scope what is asked for, such as {@code https://contoso.crm4.dynamics.com/.default}
 */
record Authority(URI token, String scope) {}
