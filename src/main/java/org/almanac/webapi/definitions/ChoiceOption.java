package org.almanac.webapi.definitions;

import org.jspecify.annotations.Nullable;

/**
 * An option of a choice, a state or a status reason.
 *
 * @param label in the base language
 * @param state the state that a status reason belongs to; null for other options
 */
public record ChoiceOption(
        int value, String label, @Nullable Integer state) {

    public static ChoiceOption of(int value, String label) {
        return new ChoiceOption(value, label, null);
    }
}
