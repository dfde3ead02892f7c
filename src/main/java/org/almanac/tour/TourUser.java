package org.almanac.tour;

/** Names of the tour's users, which are created with the engine's other accounts. */
final class TourUser {

    static final String OPERATOR = "operator";

    private TourUser() {}
}
