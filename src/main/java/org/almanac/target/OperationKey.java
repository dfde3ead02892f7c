package org.almanac.target;

/**
 * Names an operation before it is sent, so that sending it again is harmless: 1 to 120 characters, such as {@code
 * <deployment>/import/1}.
 */
public record OperationKey(String value) {

    private static final int LONGEST = 120;

    public OperationKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("an operation key has 1 to 120 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
