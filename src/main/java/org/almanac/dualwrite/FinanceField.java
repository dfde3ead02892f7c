package org.almanac.dualwrite;

/**
 * A field of an F&amp;O entity.
 *
 * @param type such as {@code String}, {@code Int64}, {@code Real}, {@code Enum}, {@code UtcDateTime}, {@code Date}, {@code
 *     Guid} or {@code Container}; empty where it is not known
 * @param mandatory whether a row cannot be saved without it
 * @param readOnly whether nothing can be written to it
 */
public record FinanceField(String type, boolean mandatory, boolean readOnly) {

    /** A field of which nothing is known but that it is there. */
    public static final FinanceField PLAIN = new FinanceField("", false, false);
}
