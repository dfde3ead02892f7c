package org.almanac.web.problems;

/** All come before the handler that Spring Boot brings (order 0), whose problems have no code of ours. */
final class AdviceOrder {

    static final int PARTICULAR = -20;
    static final int GENERAL = -10;

    private AdviceOrder() {}
}
