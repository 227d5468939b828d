package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.LibraryCard;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.Player;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CourseLanguagesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static int numbers;

    private final Classroom classroom = new Classroom(database);

    private CourseId course = new CourseId(0);

    private String english = "";

    private PersonId anne = new PersonId(0);

    private PersonId emma = new PersonId(0);

    @BeforeEach
    void aCourseInTwoLanguages() {
        numbers++;
        english = classroom.chapters().book("english-" + numbers, 2);
        course = classroom.draft(Classroom.input("Sikker hverdag " + numbers));
        classroom.shelve(library -> library.offerIn(
                course, new CourseLanguage("en", "Safe every day " + numbers, "Short", Chapters.KIND, english)));
        classroom.edit(authoring -> authoring.publish(course));
        anne = classroom.person();
        emma = classroom.organise(
                organisation -> organisation.addPerson(new PersonInput("E" + numbers, "Emma", "Reader", "", "", "en")));
    }

    @Test
    void everybodyGetsTheCourseInTheirOwnLanguage() {
        classroom.open(emma, course);
        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo(english);
        assertThat(view(emma).title()).isEqualTo("Safe every day " + numbers);
        assertThat(view(emma).language()).isEqualTo("en");

        classroom.open(anne, course);
        assertThat(classroom.chapters().lastLaunch().reference()).isNotEqualTo(english);
        assertThat(view(anne).language()).isEqualTo("da");
        assertThat(view(anne).languages()).containsExactly("da", "en");
    }

    @Test
    void theCatalogueShowsTheLanguagesAndFindsTheCourseByEither() {
        CatalogueFilter safe = new CatalogueFilter("Safe every day " + numbers, "en", 0);
        CatalogueRow row = classroom
                .learn(emma, learning -> learning.catalogue(safe, PageRequest.first(5)))
                .rows()
                .get(0);

        assertThat(row.languages()).containsExactly("da", "en");
        assertThat(row.title()).isEqualTo("Safe every day " + numbers);
        assertThat(classroom
                        .learn(anne, learning -> learning.catalogue(safe, PageRequest.first(5)))
                        .rows()
                        .get(0)
                        .title())
                .isEqualTo("Sikker hverdag " + numbers);
    }

    @Test
    void aLanguageCanBeChosenBeforeBeginning() {
        classroom.learn(anne, learning -> {
            learning.takeIn(course, "en");
            return true;
        });

        classroom.open(anne, course);

        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo(english);
    }

    @Test
    void anAuthorMayLookAtEachLanguageAndNothingOfItCounts() {
        PersonId author = classroom.person();
        Actor actor = Actor.person(author, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.everywhere(Role.AUTHOR)));

        Player player = preview(actor, "en");

        assertThat(player.title()).isEqualTo("Safe every day " + numbers);
        assertThat(player.mode()).isEqualTo(LaunchMode.BROWSE);
        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo(english);
        assertThat(classroom.learn(author, learning -> learning.mine()).next()).isEmpty();
        assertThat(preview(actor, "da").title()).isEqualTo("Sikker hverdag " + numbers);
        assertThat(classroom.chapters().lastLaunch().reference()).isNotEqualTo(english);
        assertThatThrownBy(() -> preview(actor, "de"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.course.not-in-language");
    }

    private Player preview(Actor actor, String language) {
        return classroom.write(actor, authoring -> authoring.preview(course, Optional.empty(), Optional.of(language)));
    }

    @Test
    void whoChangesTheLanguageUnderWayGoesOnWhereThePartsAreTheSameAndCanComeBack() {
        AttemptId danish = classroom.open(anne, course).attempt();
        classroom.chapters().read(danish, "k1");
        classroom.report(classroom.underWay(danish, 1));

        takeIn("en");
        assertThat(classroom.open(anne, course).part()).isEqualTo("k2");
        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo(english);
        assertThat(view(anne).mine()).map(MyCourse::partsDone).contains(1);
        assertThat(database.number("SELECT parts_done FROM attempt WHERE id = " + danish.value()))
                .as("the other language keeps its own")
                .isEqualTo(1);

        takeIn("da");
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(danish);
    }

    @Test
    void theCourseIsCompletedOnceWhateverTheLanguage() {
        AttemptId danish = classroom.open(anne, course).attempt();
        takeIn("en");
        AttemptId inEnglish = classroom.open(anne, course).attempt();

        classroom.pass(inEnglish, "90");
        classroom.pass(danish, "95");

        assertThat(view(anne).mine()).map(MyCourse::state).contains(LearningState.COMPLETED);
        assertThat(classroom.completed()).extracting(CourseCompleted::attempt).containsExactly(inEnglish);
    }

    @Test
    void aLanguageThatIsNotOfferedIsRefused() {
        CourseId danishOnly = classroom.course("Kun dansk");

        assertThatThrownBy(() -> classroom.learn(anne, learning -> {
                    learning.takeIn(danishOnly, "en");
                    return true;
                }))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.course.not-in-language");
    }

    @Test
    void languagesOfAPublishedVersionNeverChangeANewDraftIsMade() {
        classroom.shelve(library -> library.withdrawLanguage(course, "en"));

        LibraryCard card = classroom
                .library(Classroom.author(), library -> library.card(course))
                .orElseThrow();
        assertThat(card.versions()).extracting(LibraryCard.Version::number).containsExactly(2, 1);
        assertThat(card.languages()).isEmpty();
        classroom.open(emma, course);
        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo(english);
    }

    @Test
    void anotherPackageKeepsTheOtherLanguages() {
        String book = classroom.chapters().book("danish-new-" + numbers, 2);
        classroom.edit(authoring -> authoring.replaceActivity(course, Chapters.KIND, book));

        assertThat(classroom
                        .library(Classroom.author(), library -> library.card(course))
                        .orElseThrow()
                        .languages())
                .extracting(CourseLanguage::language)
                .containsExactly("en");
    }

    @Test
    void aVersionIsNotPublishedWhileAnActivityOfOneLanguageIsGone() {
        classroom.shelve(library -> library.offerIn(
                course,
                new CourseLanguage(
                        "en", "Safe", "", Chapters.KIND, classroom.chapters().book("gone" + numbers, 1))));
        classroom.chapters().burn("gone" + numbers);

        assertThatThrownBy(() -> classroom.edit(authoring -> authoring.publish(course)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.activity.unknown");
    }

    private void takeIn(String language) {
        classroom.learn(anne, learning -> {
            learning.takeIn(course, language);
            return true;
        });
    }

    private CourseView view(PersonId person) {
        return classroom.learn(person, learning -> learning.course(course)).orElseThrow();
    }
}
