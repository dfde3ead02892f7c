package org.almanac.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import what. */
@AnalyzeClasses(packages = "org.almanac", importOptions = DoNotIncludeTests.class)
class DependenciesTest {

    @ArchTest
    static final ArchRule modulesImportOnlyWhatTheyMay = classes().should(new ModuleEdges());

    @ArchTest
    static final ArchRule theEngineIsSeenByTwoModulesOnly = noClasses()
            .that()
            .resideOutsideOfPackages("org.almanac.process..", "org.almanac.cockpit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** docs/decisions/0003-engine-internals.md says why each exception is one. */
    @ArchTest
    static final ArchRule nothingUsesTheInsidesOfTheEngine = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.almanac.cockpit.WebAppSession")
            .and()
            .doNotHaveFullyQualifiedName("org.almanac.process.step.CurrentUser")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..impl..")
            .because("a compatible fork keeps the public packages only");

    @ArchTest
    static final ArchRule theDomainOfPackagesIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("org.almanac.solution..", "org.almanac.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..");

    @ArchTest
    static final ArchRule onlyOneModuleTalksHttp = noClasses()
            .that()
            .resideOutsideOfPackages("org.almanac.target..", "org.almanac.deployment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web.client..");
}
