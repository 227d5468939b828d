package dk.loeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.loeft.audit.AuditWords;
import dk.loeft.organisation.Requires;
import dk.loeft.shared.Id;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever can stand in the audit trail has words. */
class AuditWordsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ArchitectureTest.DoNotIncludeJarsOfTests())
            .importPackages("dk.loeft");

    private static final AuditWords WORDS = AuditWords.in(Locale.forLanguageTag("da"));

    @Test
    void everyAuditedUseCaseCanBeSaid() {
        Set<String> audited = CLASSES.stream()
                .filter(JavaClass::isInterface)
                .flatMap(facade -> facade.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Requires.class)
                        && method.getAnnotationOfType(Requires.class).audited())
                .map(AuditWordsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        // Signing in is no use case: there is nobody yet whose permission could be asked for.
        audited.addAll(List.of("Accounts.signIn", "Accounts.signIn.denied"));
        Set<String> unsaid = audited.stream()
                .filter(name -> !WORDS.knowsUseCase(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(audited).hasSizeGreaterThan(100).contains("Audit.trail");
        assertThat(unsaid).isEmpty();
        assertThat(audited.stream().map(name -> name.substring(0, name.indexOf('.'))))
                .allSatisfy(facade -> assertThat(WORDS.areas()).contains(facade));
        assertThat(WORDS.areas().stream().flatMap(area -> WORDS.useCases(area).stream()))
                .as("nothing is offered that nobody can do")
                .allSatisfy(name -> assertThat(audited).contains(name));
    }

    @Test
    void whatIsSaidInDanishIsSaidInEnglishToo() {
        AuditWords english = AuditWords.in(Locale.ENGLISH);
        assertThat(english.areas()).containsExactlyInAnyOrderElementsOf(WORDS.areas());
        for (String area : WORDS.areas()) {
            assertThat(english.area(area)).isNotBlank();
            assertThat(english.useCases(area)).containsExactlyInAnyOrderElementsOf(WORDS.useCases(area));
        }
    }

    @Test
    void everyKindOfObjectCanBeSaid() {
        Set<String> kinds = CLASSES.stream()
                .filter(type -> type.isAssignableTo(Id.class) && !type.isInterface())
                .map(AuditWordsTest::kind)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).contains("Person", "Leave", "CompetenceProfile");
        assertThat(kinds).allSatisfy(kind -> assertThat(
                        WORDS.knowsObject(kind) && AuditWords.in(Locale.ENGLISH).knowsObject(kind))
                .as(kind)
                .isTrue());
    }

    @Test
    void whatTheProgramKnowsNoMoreIsSaidAsItStands() {
        assertThat(WORDS.useCase("Old.thing")).isEqualTo("Old.thing");
        assertThat(WORDS.object("")).isEmpty();
    }

    private static String kind(JavaClass type) {
        try {
            return ((Id) type.reflect().getDeclaredConstructor(long.class).newInstance(1L)).kind();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
