package dk.loeft.learning.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.Audience;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.testing.FoundBeans;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database finds the same people as somebody who goes through them one by one. */
class AudienceSqlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static final long SEED = 20261129;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Town town = new Town(database, SEED, DAY);

    private final AudienceSql sql = new AudienceSql(Town.PATHS, new Facts(new FoundBeans<>(new Luck())), DAY);

    @BeforeAll
    static void settle() {
        town.settle(250);
    }

    @Test
    void theDatabaseAndPlainValuesAgreeAboutAudiencesOfEveryShape() {
        RandomAudiences audiences = new RandomAudiences(new Random(SEED), Town.UNITS, Town.COMPETENCES);
        int few = 0;
        for (int i = 0; i < 400; i++) {
            Audience audience = audiences.next();
            Set<Long> found = in(audience);
            assertThat(found).as("%s", audience).isEqualTo(oneByOne(audience));
            few += !found.isEmpty() && found.size() < 100 ? 1 : 0;
        }
        assertThat(few).as("audiences that tell people apart").isGreaterThan(100);
    }

    @Test
    void everybodyIsEitherInOrOut() {
        RandomAudiences audiences = new RandomAudiences(new Random(SEED + 1), Town.UNITS, Town.COMPETENCES);
        for (int i = 0; i < 200; i++) {
            Audience audience = audiences.next();
            Set<Long> in = in(audience);
            Set<Long> out = people(sql.out(audience));
            assertThat(Collections.disjoint(in, out)).as("%s", audience).isTrue();
            assertThat(out).as("%s", audience).hasSize(town.people().size() - in.size());
        }
    }

    @Test
    void anEmptyGroupOfAllIsEverybodyWhoWorksHere() {
        Set<Long> here = town.people().stream()
                .filter(each -> each.worksHere(DAY))
                .map(Somebody::id)
                .collect(Collectors.toSet());

        assertThat(in(Audience.EVERYBODY))
                .isEqualTo(here)
                .hasSizeLessThan(town.people().size());
        assertThat(in(new Audience.AnyOf(List.of()))).isEmpty();
    }

    @Test
    void aUnitThatIsGoneHasNobodyInIt() {
        UnitId gone = new UnitId(4711);

        assertThat(in(new Audience.InUnit(gone))).isEmpty();
        assertThat(in(new Audience.Leads(Optional.of(gone)))).isEmpty();
        assertThat(in(new Audience.Not(new Audience.InUnit(gone)))).isEqualTo(in(Audience.EVERYBODY));
    }

    @Test
    void signsOfPatternsAreLettersInATitle() {
        Set<Long> found = in(new Audience.TitleWith("e_1"));

        assertThat(found).isNotEmpty().isEqualTo(in(new Audience.HasTitle("Care_100%")));
        assertThat(in(new Audience.TitleWith("%"))).isEqualTo(found);
    }

    @Test
    void aFactThatNobodyKnowsIsRefused() {
        for (Audience.Fact fact : List.of(
                new Audience.Fact("weather", 1, "FINE"),
                new Audience.Fact("luck", 4, "LUCKY"),
                new Audience.Fact("luck", 1, "UNLUCKY"))) {
            assertThatThrownBy(() -> sql.in(new Audience.Not(fact)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("learning.audience.unknown-fact");
        }
    }

    private static Set<Long> oneByOne(Audience audience) {
        return town.people().stream()
                .filter(each -> each.worksHere(DAY) && each.is(audience, Town.PATHS, DAY))
                .map(Somebody::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Long> in(Audience audience) {
        return people(sql.in(audience));
    }

    private static Set<Long> people(SqlPart condition) {
        return database.inTransaction(manager -> SqlPart.of("SELECT d.id, d.title FROM person_directory d WHERE ")
                .then(condition)
                .query()
                .rows(manager)
                .map(row -> Rows.number(row[0]))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
