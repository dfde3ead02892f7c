package org.almanac.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** How things are called and written. */
@AnalyzeClasses(packages = "org.almanac", importOptions = DoNotIncludeTests.class)
class ConventionsTest {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()");

    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.almanac.ClockConfiguration")
            .should()
            .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("it asks the machine for the time") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return CLOCKS.contains(call.getTarget().getFullName());
                }
            });

    @ArchTest
    static final ArchRule threadsComeFromExecutors =
            noClasses().should().callConstructorWhere(JavaCall.Predicates.target(With.owner(type(Thread.class))));

    @ArchTest
    static final ArchRule delegatesAreHiddenAndCalledDelegate = classes()
            .that(are(assignableTo(JavaDelegate.class)))
            .and()
            .areNotInterfaces()
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersAnswerWithValues = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .haveRawReturnType(new DescribedPredicate<>("a record, a collection, a ResponseEntity or a stream") {
                @Override
                public boolean test(JavaClass answer) {
                    return answer.isRecord()
                            || answer.isEquivalentTo(void.class)
                            || answer.isAssignableTo(Collection.class)
                            || answer.isAssignableTo(ResponseEntity.class)
                            || answer.isAssignableTo(ResponseBodyEmitter.class)
                            || answer.isAssignableTo(StreamingResponseBody.class)
                            || answer.isAssignableTo(Resource.class);
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");

    @ArchTest
    static final ArchRule nothingPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
