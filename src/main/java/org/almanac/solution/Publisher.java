package org.almanac.solution;

/**
 * Who owns a solution (dataverse-semantics 1.4).
 *
 * @param uniqueName identity, compared without regard to case
 * @param displayName name in the base language
 * @param prefix customization prefix of the names it makes, such as {@code ctso}
 * @param optionValuePrefix 10000 to 99999; 0 where the package gives none
 */
public record Publisher(String uniqueName, String displayName, String prefix, int optionValuePrefix) {}
