package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.competence.ChangeKind;
import dk.loeft.competence.ChangedField;
import dk.loeft.competence.FrameworkChange;
import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.FrameworkView;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.ImportId;
import dk.loeft.competence.ImportPlan;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bringing a framework in, on the real database: what is told beforehand happens, and nothing else. */
class ImportingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Bookcase bookcase = new Bookcase(database);

    @BeforeEach
    void clear() {
        database.execute(
                "DELETE FROM competence_import",
                "DELETE FROM competence_item",
                "DELETE FROM competence_level",
                "DELETE FROM competence_framework");
    }

    private FrameworkView view(FrameworkId framework) {
        return bookcase.ask(f -> f.framework(framework)).orElseThrow();
    }

    private static List<String> told(ImportPlan plan) {
        return plan.changes().stream()
                .map(change -> change.kind() + " " + change.part() + " " + change.code()
                        + (change.fields().isEmpty()
                                ? ""
                                : " " + change.fields().stream().sorted().toList()))
                .toList();
    }

    @Test
    void aNewFrameworkIsToldAndThenThere() {
        ImportId waiting = bookcase.plan("C:\\filer\\lille.csv", Bookcase.SMALL);
        ImportPlan plan = bookcase.planned(waiting);

        assertThat(database.number("SELECT COUNT(*) FROM competence_framework")).isZero();
        assertThat(plan.fileName()).isEqualTo("lille.csv");
        assertThat(plan.format()).isEqualTo(FrameworkFormat.CSV);
        assertThat(plan.framework()).isEmpty();
        assertThat(plan.count(ChangeKind.NEW))
                .isEqualTo(8)
                .isEqualTo(plan.changes().size());

        FrameworkView view = view(bookcase.ask(f -> f.run(waiting)));

        assertThat(view.info()).isEqualTo(plan.info());
        assertThat(view.levels()).hasSize(2);
        assertThat(view.items())
                .extracting(placed -> placed.depth() + placed.item().code())
                .containsExactly("0A", "1A.1", "1A.2", "0B", "1B.1");
        assertThat(view.retired()).isEmpty();
    }

    @Test
    void theSameEditionAgainReplacesTextsAndRetiresWhatIsGone() {
        FrameworkId framework = bookcase.take(Bookcase.SMALL);
        String next = Bookcase.SMALL
                .replace("competence;A.1;A;Lytte", "competence;A.1;A;Høre")
                .replace("competence;A.2;A;Spørge;Asking;;;;;;;\n", "competence;A.3;A;Svare;Answering;;;;;;;\n")
                .replace("level;2;;Kan;Can;Gør det selv;Does it alone;;;;;\n", "")
                .replace("CC BY 4.0", "CC0");
        ImportId waiting = bookcase.plan("x.csv", next);
        ImportPlan plan = bookcase.planned(waiting);

        assertThat(plan.framework()).contains(framework);
        assertThat(told(plan))
                .containsExactly(
                        "CHANGED FRAMEWORK lille [TERMS]",
                        "RETIRED LEVEL 2",
                        "CHANGED COMPETENCE A.1 [TITLE]",
                        "NEW COMPETENCE A.3",
                        "RETIRED COMPETENCE A.2");
        assertThat(plan.unchanged()).isEqualTo(4);

        long key = database.number("SELECT id FROM competence_item WHERE code = 'A.1'");
        assertThat(bookcase.<FrameworkId>ask(f -> f.run(waiting))).isEqualTo(framework);
        FrameworkView view = view(framework);

        assertThat(view.items())
                .extracting(placed -> placed.item().title().da())
                .containsExactly("Samtale", "Høre", "Svare", "Skrift", "Skrive");
        assertThat(view.retired()).extracting(FrameworkItem::code).containsExactly("A.2");
        assertThat(database.number("SELECT id FROM competence_item WHERE code = 'A.1'"))
                .isEqualTo(key);

        ImportPlan back = bookcase.dryRun(Bookcase.SMALL);
        assertThat(told(back)).contains("RESTORED COMPETENCE A.2", "RESTORED LEVEL 2", "RETIRED COMPETENCE A.3");
    }

    @Test
    void afterTheRunTheSameFileChangesNothing() {
        bookcase.take(Bookcase.SMALL);

        assertThat(bookcase.dryRun(Bookcase.SMALL).changes()).isEmpty();
    }

    @Test
    void itemsThatMoveAreToldAndThoseBesideNewOnesAreNot() {
        bookcase.take(Bookcase.SMALL);
        String moved = Bookcase.SMALL
                .replace("competence;A.2;A;Spørge", "competence;A.2;B;Spørge")
                .replace("competence;A.1;A;Lytte", "competence;A.0;A;Se;See;;;;;;;\ncompetence;A.1;A;Lytte");

        assertThat(told(bookcase.dryRun(moved)))
                .containsExactly("NEW COMPETENCE A.0", "CHANGED COMPETENCE A.2 [PARENT]");

        String swapped = Bookcase.SMALL
                .replace("competence;A.1", "competence;X")
                .replace("competence;A.2;A;Spørge;Asking", "competence;A.1;A;Lytte;Listening")
                .replace("competence;X;A;Lytte;Listening;At høre efter;To hear", "competence;A.2;A;Spørge;Asking;;");
        assertThat(bookcase.dryRun(swapped).changes())
                .flatExtracting(FrameworkChange::fields)
                .contains(ChangedField.ORDER);
    }

    @Test
    void anotherEditionIsAnotherFramework() {
        FrameworkId first = bookcase.take(Bookcase.SMALL);
        FrameworkId second = bookcase.take(Bookcase.SMALL.replace(";1;da;", ";2;da;"));

        assertThat(second).isNotEqualTo(first);
        assertThat(bookcase.<List<?>>ask(Frameworks::frameworks)).hasSize(2);
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        ImportId early = bookcase.plan("a.csv", Bookcase.SMALL);
        FrameworkId framework = bookcase.take(Bookcase.SMALL.replace("Lytte", "Høre"));

        assertThat(bookcase.planned(early).stale()).isTrue();
        assertThatThrownBy(() -> bookcase.ask(f -> f.run(early)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("competence.import.stale");
        assertThat(view(framework).items().get(1).item().title().da()).isEqualTo("Høre");
    }

    @Test
    void aFileIsTakenInOnceAndForgottenAfterADay() {
        ImportId waiting = bookcase.plan("a.csv", Bookcase.SMALL);
        bookcase.ask(f -> f.run(waiting));
        assertThat(bookcase.<Boolean>ask(f -> f.planned(waiting).isEmpty())).isTrue();
        assertThatThrownBy(() -> bookcase.ask(f -> f.run(waiting))).hasMessage("competence.import.unknown");

        ImportId old = bookcase.plan("a.csv", Bookcase.SMALL);
        bookcase.at(Bookcase.NOW.plus(Duration.ofHours(25))).plan("b.csv", Bookcase.SMALL);
        assertThat(bookcase.<Boolean>ask(f -> f.planned(old).isEmpty())).isTrue();
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() {
        assertThatThrownBy(() -> bookcase.plan("a.csv", Bookcase.SMALL.replace("competence;B.1;B", "competence;B.1;C")))
                .isInstanceOf(RefusedException.class);

        assertThat(database.number("SELECT COUNT(*) FROM competence_import")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM competence_item")).isZero();
    }

    @Test
    void bothKindsOfFileComeBackWithoutADifference() {
        FrameworkId framework = bookcase.take(Bookcase.SMALL);
        for (FrameworkFormat format : FrameworkFormat.values()) {
            ImportPlan plan =
                    bookcase.planned(bookcase.plan("x." + format.extension(), bookcase.export(framework, format)));
            assertThat(plan.format()).isEqualTo(format);
            assertThat(plan.framework()).contains(framework);
            assertThat(plan.changes()).as(format.name()).isEmpty();
            assertThat(plan.unchanged()).isEqualTo(8);
        }
    }

    @Test
    void whatComesWithLoeftIsTakenInOnceAndThenKeptAsItIs() {
        for (String name : bookcase.<List<String>>ask(Frameworks::missing)) {
            bookcase.ask(f -> f.install(name));
        }
        assertThat(bookcase.<List<String>>ask(Frameworks::missing)).isEmpty();
        database.execute("UPDATE competence_item SET title_da = 'Rettet her' WHERE code = '1.1'");
        FrameworkId again = bookcase.ask(f -> f.install("digcomp-2.2"));

        FrameworkView digcomp = view(again);
        assertThat(digcomp.info().edition()).isEqualTo("2.2");
        assertThat(digcomp.info().attribution()).contains("European Union");
        assertThat(digcomp.levels()).hasSize(8);
        assertThat(digcomp.items()).filteredOn(placed -> placed.item().isArea()).hasSize(5);
        assertThat(digcomp.items())
                .filteredOn(placed -> !placed.item().isArea())
                .hasSize(21);
        assertThat(digcomp.items().get(1).item().title().da()).isEqualTo("Rettet her");
        assertThat(bookcase.<List<?>>ask(Frameworks::frameworks)).hasSize(2);
    }

    @Test
    void listAndTreeTakeAsManyStatementsForManyAsForOne() {
        FrameworkId small = bookcase.take(Bookcase.SMALL);
        int list = statements(Frameworks::frameworks);
        int tree = statements(f -> f.framework(small));
        ImportId fewWaiting = bookcase.plan("a.csv", Bookcase.SMALL);
        int plan = statements(f -> f.planned(fewWaiting));

        StringBuilder large = new StringBuilder(Bookcase.SMALL.replace("framework;lille", "framework;stor"));
        for (int i = 0; i < 300; i++) {
            large.append("competence;C.%d;A;Nr %d;No %d;;;;;;;\n".formatted(i, i, i));
        }
        FrameworkId big = bookcase.take(large.toString());
        ImportId manyWaiting = bookcase.plan("a.csv", large.toString());

        assertThat(statements(Frameworks::frameworks)).isEqualTo(list).isEqualTo(1);
        assertThat(statements(f -> f.framework(big))).isEqualTo(tree).isEqualTo(3);
        assertThat(statements(f -> f.planned(manyWaiting))).isEqualTo(plan).isLessThanOrEqualTo(4);
    }

    private static int statements(Consumer<Frameworks> useCase) {
        Bookcase bookcase = new Bookcase(database);
        return database.statementsOf((EntityManager manager) -> useCase.accept(bookcase.service(manager)));
    }
}
