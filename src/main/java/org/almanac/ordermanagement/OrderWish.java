package org.almanac.ordermanagement;

/**
 * What is asked for beside the import of a package.
 *
 * @param everything whether all that the package brings is activated; otherwise only what was active before is active again
 */
public record OrderWish(ActivationOrder order, boolean everything) {}
