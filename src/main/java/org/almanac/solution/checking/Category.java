package org.almanac.solution.checking;

/** The categories of issues, as the platform's report calls them. */
public final class Category {

    public static final String PERFORMANCE = "Performance";
    public static final String UPGRADE_READINESS = "Upgrade readiness";
    public static final String USAGE = "Usage";
    public static final String SECURITY = "Security";
    public static final String DESIGN = "Design";
    public static final String MAINTAINABILITY = "Maintainability";
    public static final String ACCESSIBILITY = "Accessibility";
    public static final String ONLINE_MIGRATION = "Online migration";
    public static final String SUPPORTABILITY = "Supportability";

    private Category() {}
}
