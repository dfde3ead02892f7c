package org.almanac.sample.ordermanagement;

/**
 * A rule of a policy.
 *
 * @param condition what must hold, as the designer shows it
 * @param action what is set then; empty for none, which is all that a filter policy may have
 */
record Rule(String name, String condition, String action) {

    String definition() {
        return action.isEmpty() ? "if " + condition : "if " + condition + " then " + action;
    }
}
