package org.almanac.solution;

/**
 * A rule of the solution checker.
 *
 * @param code stable; that of the platform's solution checker where it has the rule, else it begins with {@code alm-}
 * @param summary what the rule looks for, in one sentence
 * @param severity of its issues
 * @param category {@code Performance}, {@code Upgrade readiness}, {@code Usage}, {@code Security}, {@code Design}, {@code
 *     Maintainability}, {@code Accessibility}, {@code Online migration} or {@code Supportability}
 * @param componentType what it inspects, for people
 * @param guidance what to do about an issue
 */
public record CheckRule(
        String code, String summary, CheckSeverity severity, String category, String componentType, String guidance) {}
