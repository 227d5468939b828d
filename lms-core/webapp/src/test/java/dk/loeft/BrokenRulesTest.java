package dk.loeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTest} can fail: it is shown code that breaks it. */
class BrokenRulesTest {
    /** The name of a rule, and the classes that break it, each by its full name. */
    private static final Map<String, Map<String, String>> BROKEN = Map.ofEntries(
            Map.entry(
                    "capabilities_use_only_what_the_map_allows",
                    Map.of("dk.loeft.organisation.Wrong", "public class Wrong { dk.loeft.learning.CourseId id; }")),
            Map.entry(
                    "capabilities_have_no_cycles",
                    Map.of(
                            "dk.loeft.egg.Egg", "public class Egg { dk.loeft.hen.Hen from; }",
                            "dk.loeft.hen.Hen", "public class Hen { dk.loeft.egg.Egg from; }")),
            Map.entry(
                    "only_a_capability_itself_sees_its_internals",
                    Map.of(
                            "dk.loeft.hen.internal.Heart", "public class Heart {}",
                            "dk.loeft.web.Wrong", "public class Wrong { dk.loeft.hen.internal.Heart heart; }")),
            Map.entry(
                    "entities_and_repositories_are_private",
                    Map.of("dk.loeft.hen.internal.HenRepository", "public class HenRepository {}")),
            Map.entry(
                    "only_repositories_hold_the_entity_manager",
                    Map.of(
                            "dk.loeft.hen.HenService",
                            "class HenService { jakarta.persistence.EntityManager manager; }")),
            Map.entry(
                    "the_web_knows_no_database",
                    Map.of("dk.loeft.web.Wrong", "public class Wrong { java.sql.Connection connection; }")),
            Map.entry(
                    "core_knows_neither_faces_nor_servlets_nor_rest",
                    Map.of(
                            "dk.loeft.learning.Wrong",
                            "public class Wrong { jakarta.servlet.http.HttpServletRequest request; }")),
            Map.entry(
                    "named_beans_are_pages",
                    Map.of("dk.loeft.web.Wrong", "@jakarta.inject.Named public class Wrong {}")),
            Map.entry(
                    "nothing_is_injected_into_fields",
                    Map.of("dk.loeft.hen.Wrong", "class Wrong { @jakarta.inject.Inject String name; }")),
            Map.entry(
                    "engines_use_the_jdk_alone",
                    Map.of("dk.loeft.hen.engine.Wrong", "class Wrong { dk.loeft.learning.CourseId id; }")),
            Map.entry(
                    "the_xapi_library_stands_alone",
                    Map.of("dk.loeft.xapi.model.Wrong", "class Wrong { dk.loeft.organisation.PersonId id; }")),
            Map.entry(
                    "only_shared_reads_the_clock",
                    Map.of("dk.loeft.hen.Wrong", "class Wrong { Object now = java.time.Instant.now(); }")),
            Map.entry("old_dates_are_not_used", Map.of("dk.loeft.hen.Wrong", "class Wrong { java.util.Date date; }")),
            Map.entry(
                    "observers_take_records",
                    Map.of(
                            "dk.loeft.hen.Laid", "class Laid {}",
                            "dk.loeft.hen.Wrong",
                                    "class Wrong { void on(@jakarta.enterprise.event.Observes Laid egg) {} }")),
            Map.entry(
                    "transactions_belong_to_services",
                    Map.of("dk.loeft.hen.Wrong", "@jakarta.transaction.Transactional class Wrong {}")),
            Map.entry(
                    "services_of_facades_are_checked",
                    Map.of(
                            "dk.loeft.hen.Hens",
                                    "interface Hens { @dk.loeft.organisation.OpenToAll(why = \"hens\") void feed(); }",
                            "dk.loeft.hen.HensService", "class HensService implements Hens { public void feed() {} }")),
            Map.entry(
                    "every_use_case_declares_its_permission",
                    Map.of(
                            "dk.loeft.hen.Hens",
                            "interface Hens { void feed(); }",
                            "dk.loeft.hen.HensService",
                            "@dk.loeft.organisation.UseCases class HensService implements Hens"
                                    + " { public void feed() {} }")),
            Map.entry(
                    "constants_are_the_only_static_fields",
                    Map.of("dk.loeft.hen.Wrong", "class Wrong { static int eggs; }")));

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> rules() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsWhatBreaksIt(String name) throws ReflectiveOperationException, IOException {
        assertThat(BROKEN).as("an example for each rule").containsKey(name);
        ArchRule rule = (ArchRule) ArchitectureTest.class.getDeclaredField(name).get(null);

        JavaClasses broken = compiled(BROKEN.getOrDefault(name, Map.of()));

        assertThat(rule.evaluate(broken).hasViolation()).as(name).isTrue();
    }

    private JavaClasses compiled(Map<String, String> classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> sources = classes.entrySet().stream()
                .map(each -> new Source(each.getKey(), each.getValue()))
                .toList();
        List<String> options =
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        assertThat(compiler.getTask(null, null, null, options, null, sources).call())
                .as("the example compiles")
                .isTrue();
        return new ClassFileImporter().importPath(folder);
    }

    /** A class whose text stands here. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String name, String declaration) {
            super(URI.create("text:///" + name.replace('.', '/') + Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + declaration;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
