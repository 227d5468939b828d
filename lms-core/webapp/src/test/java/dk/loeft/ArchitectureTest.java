package dk.loeft;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.Requires;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules of the house (docs/adr and the design): who may call whom, and what belongs in which room. */
@AnalyzeClasses(
        packages = "dk.loeft",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeJarsOfTests.class})
class ArchitectureTest {
    /** Leaves out what a module lends to the tests of others. */
    static final class DoNotIncludeJarsOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Which capability may use which other one. Everything may use {@code shared}. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("organisation", Set.of()),
            Map.entry("audit", Set.of("organisation")),
            Map.entry("attachment", Set.of("organisation")),
            Map.entry("competence", Set.of("organisation", "attachment")),
            Map.entry("external", Set.of("organisation", "attachment")),
            Map.entry("learning", Set.of("organisation", "competence")),
            Map.entry("certification", Set.of("organisation", "learning")),
            Map.entry("seminar", Set.of("organisation", "learning")),
            Map.entry(
                    "communication",
                    Set.of("organisation", "competence", "learning", "certification", "seminar", "external")),
            Map.entry(
                    "reporting",
                    Set.of("organisation", "competence", "learning", "certification", "seminar", "external")),
            Map.entry("integration", Set.of("communication")),
            Map.entry("xapi", Set.of("organisation")),
            Map.entry("content", Set.of("organisation", "learning", "xapi")),
            Map.entry(
                    "web",
                    Set.of(
                            "organisation",
                            "audit",
                            "attachment",
                            "external",
                            "competence",
                            "learning",
                            "certification",
                            "communication",
                            "reporting",
                            "seminar",
                            "content",
                            "xapi")));

    @ArchTest
    static final ArchRule capabilities_use_only_what_the_map_allows =
            classes().should(follow(MAY_USE)).as("capabilities follow the MAY_USE map");

    @ArchTest
    static final ArchRule capabilities_have_no_cycles =
            slices().matching("dk.loeft.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_a_capability_itself_sees_its_internals =
            classes().that(resideInAPackage("..internal..")).should(beUsedWithinTheirCapability());

    @ArchTest
    static final ArchRule entities_and_repositories_are_private = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .resideInAPackage("..internal..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule only_repositories_hold_the_entity_manager = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .doNotHaveFullyQualifiedName("dk.loeft.shared.JpaProducer")
            .and()
            .doNotHaveFullyQualifiedName("dk.loeft.shared.SqlQuery")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule the_web_knows_no_database = noClasses()
            .that()
            .resideInAPackage("dk.loeft.web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql.."));

    @ArchTest
    static final ArchRule core_knows_neither_faces_nor_servlets_nor_rest = noClasses()
            .that(resideInAnyPackage(
                    "dk.loeft.shared..",
                    "dk.loeft.organisation..",
                    "dk.loeft.audit..",
                    "dk.loeft.attachment..",
                    "dk.loeft.external..",
                    "dk.loeft.competence..",
                    "dk.loeft.learning..",
                    "dk.loeft.certification..",
                    "dk.loeft.communication..",
                    "dk.loeft.reporting..",
                    "dk.loeft.seminar.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces.."));

    @ArchTest
    static final ArchRule named_beans_are_pages = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should()
            .resideInAPackage("dk.loeft.web..")
            .andShould()
            .haveSimpleNameEndingWith("Page")
            .andShould(haveANoArgConstructor());

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Inject.class).as("dependencies come through the constructor");

    @ArchTest
    static final ArchRule engines_use_the_jdk_alone = classes()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "..engine..", "org.jspecify.."));

    @ArchTest
    static final ArchRule the_xapi_library_stands_alone = classes()
            .that()
            .resideInAPackage("dk.loeft.xapi.model..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "jakarta.json..", "dk.loeft.xapi.model..", "org.jspecify.."));

    @ArchTest
    static final ArchRule only_shared_reads_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("dk.loeft.shared..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule old_dates_are_not_used = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Timestamp");

    @ArchTest
    static final ArchRule observers_take_records = methods().should(observeRecordsOnly());

    @ArchTest
    static final ArchRule transactions_belong_to_services = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(UseCases.class)
            .andShould()
            .haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule services_of_facades_are_checked = classes()
            .that(implementAFacade())
            .should()
            .beAnnotatedWith(UseCases.class)
            .andShould()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule every_use_case_declares_its_permission = methods()
            .that()
            .areDeclaredInClassesThat(areFacades())
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class)
            .orShould()
            .beAnnotatedWith(PartOfUseCase.class);

    @ArchTest
    static final ArchRule constants_are_the_only_static_fields =
            fields().that().areStatic().should().beFinal().as("no state is shared through static fields");

    /** A facade is an interface in the root of a capability whose service is marked as holding use cases. */
    private static DescribedPredicate<JavaClass> areFacades() {
        return describe(
                "facades",
                type -> type.isInterface()
                        && !type.isAnnotation()
                        && type.getSubclasses().stream().anyMatch(sub -> sub.isAnnotatedWith(UseCases.class)));
    }

    private static DescribedPredicate<JavaClass> implementAFacade() {
        return describe(
                "implement an interface with declared permissions",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream()
                                .flatMap(each -> each.getMethods().stream())
                                .anyMatch(ArchitectureTest::declaresPermission));
    }

    private static boolean declaresPermission(JavaMethod method) {
        return method.isAnnotatedWith(Requires.class)
                || method.isAnnotatedWith(OpenToAll.class)
                || method.isAnnotatedWith(PartOfUseCase.class);
    }

    private static ArchCondition<JavaClass> follow(Map<String, Set<String>> map) {
        return new ArchCondition<>("use only " + new TreeSet<>(map.keySet())) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = capability(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String to = capability(target);
                    boolean allowed = to.isEmpty()
                            || to.equals(from)
                            || to.equals("shared")
                            || map.getOrDefault(from, Set.of()).contains(to);
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedWithinTheirCapability() {
        return new ArchCondition<>("be used within their capability") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesToSelf()) {
                    if (!capability(dependency.getOriginClass()).equals(capability(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveANoArgConstructor() {
        return new ArchCondition<>("have a constructor without arguments") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = type.getConstructors().stream()
                        .anyMatch(c -> c.getRawParameterTypes().isEmpty()
                                && !c.getModifiers().contains(JavaModifier.PRIVATE));
                if (!found) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has none"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> observeRecordsOnly() {
        return new ArchCondition<>("observe records only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(Observes.class))
                        .map(parameter -> parameter.getRawType())
                        .filter(type -> type.getName().startsWith("dk.loeft") && !type.isRecord())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " observes " + type.getName())));
            }
        };
    }

    private static String capability(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("dk.loeft.")) {
            return "";
        }
        String rest = name.substring("dk.loeft.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
