package org.almanac.ordermanagement;

/**
 * An order under a key.
 *
 * @param key 1 to 120 characters; sending the same key again with the same order changes nothing
 */
public record OrderManagementRequest(String key, OrderManagementOrder order) {

    private static final int LONGEST = 120;

    public OrderManagementRequest {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("a request's key has 1 to 120 characters");
        }
    }
}
