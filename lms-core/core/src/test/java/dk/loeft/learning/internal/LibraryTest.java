package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.ActivityUse;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseOwner;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.CourseStep;
import dk.loeft.learning.Library;
import dk.loeft.learning.LibraryCard;
import dk.loeft.learning.LibraryFilter;
import dk.loeft.learning.LibraryInput;
import dk.loeft.learning.LibraryRow;
import dk.loeft.learning.Licence;
import dk.loeft.learning.ReviewState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LibraryTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private Actor writer = Actor.system();

    private Actor reviewer = Actor.system();

    private CourseId course = new CourseId(0);

    @BeforeEach
    void aDraft() {
        database.execute(
                "UPDATE course SET published_version_id = NULL",
                "DELETE FROM course_version_language",
                "DELETE FROM course_version",
                "DELETE FROM course");
        writer = author(classroom.person());
        reviewer = author(classroom.person());
        course = classroom.draft(Classroom.input("Brandøvelse på arbejdspladsen"));
    }

    private static Actor author(PersonId person) {
        return Actor.person(person, List.of(Grant.everywhere(Role.AUTHOR)));
    }

    @Test
    void aCourseKeepsOwnerLicenceReviewDateAndTags() {
        UnitId unit = classroom.unit("Beredskab");
        describe(new LibraryInput(
                CourseOwner.of(unit),
                Licence.CC_BY_SA,
                "",
                Optional.of(LocalDate.of(2027, 3, 1)),
                true,
                List.of(" Brand ", "brand", "Sikkerhed")));

        LibraryInput kept = card().data();
        assertThat(kept.owner().name()).isEqualTo("Beredskab");
        assertThat(kept.licence()).isEqualTo(Licence.CC_BY_SA);
        assertThat(kept.licence().spdx()).isEqualTo("CC-BY-SA-4.0");
        assertThat(kept.reviewOn()).contains(LocalDate.of(2027, 3, 1));
        assertThat(kept.tags()).containsExactly("brand", "sikkerhed");
        assertThat(card().steps()).extracting(LibraryCard.Step::step).contains(CourseStep.REVIEW_ON);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("learning.library.licence-unnamed", () -> describe(input(Licence.OTHER, "", List.of())));
        refused("learning.library.licence-note", () -> describe(input(Licence.OWN, "x".repeat(301), List.of())));
        refused("learning.library.tags", () -> describe(input(Licence.OWN, "", List.of("x".repeat(41)))));
    }

    @Test
    void whereNobodyAsksForAReviewAVersionIsPublishedWithoutOne() {
        classroom.edit(authoring -> authoring.publish(course));

        assertThat(row().state()).isEqualTo(CourseState.PUBLISHED);
    }

    @Test
    void whereTheCourseAsksForAReviewAnotherAuthorApprovesIt() {
        describe(reviewed());
        refused("learning.review.needed", () -> classroom.edit(authoring -> authoring.publish(course)));

        as(writer, library -> library.askForReview(course, "Klar"));
        refused("learning.review.needed", () -> classroom.edit(authoring -> authoring.publish(course)));
        refused("learning.review.own", () -> as(writer, library -> library.approve(course, "")));
        as(reviewer, library -> library.approve(course, "Fin"));
        classroom.edit(authoring -> authoring.publish(course));

        assertThat(card().steps())
                .extracting(LibraryCard.Step::step)
                .startsWith(CourseStep.PUBLISHED, CourseStep.APPROVED, CourseStep.REVIEW_ASKED);
        assertThat(card().steps()).extracting(LibraryCard.Step::comment).contains("Klar", "Fin");
    }

    @Test
    void aVersionIsSentBackWithAReason() {
        as(writer, library -> library.askForReview(course, ""));
        refused("learning.review.reason", () -> as(reviewer, library -> library.sendBack(course, " ")));
        as(reviewer, library -> library.sendBack(course, "Lyden mangler"));

        assertThat(card().review()).isEqualTo(ReviewState.SENT_BACK);
        refused("learning.review.not-asked", () -> as(reviewer, library -> library.approve(course, "")));
        as(writer, library -> library.askForReview(course, "Rettet"));
        assertThat(card().review()).isEqualTo(ReviewState.ASKED);
    }

    @Test
    void whatWasApprovedAndThenChangedIsToBeLookedAtAgain() {
        describe(reviewed());
        as(writer, library -> library.askForReview(course, ""));
        as(reviewer, library -> library.approve(course, ""));
        String other = classroom.chapters().book("other", 2);

        classroom.edit(authoring -> authoring.replaceActivity(course, Chapters.KIND, other));

        refused("learning.review.needed", () -> classroom.edit(authoring -> authoring.publish(course)));
    }

    @Test
    void thereIsNothingToReviewInAPublishedVersion() {
        classroom.edit(authoring -> authoring.publish(course));

        refused("learning.review.nothing", () -> as(writer, library -> library.askForReview(course, "")));
    }

    @Test
    void theListIsFilteredByEverything() {
        UnitId unit = classroom.unit("Skoler");
        CourseId other = classroom.course("Digital dannelse");
        as(
                writer,
                library -> library.describe(
                        other,
                        new LibraryInput(
                                CourseOwner.of(unit),
                                Licence.OWN,
                                "",
                                Optional.of(Classroom.TODAY.minusDays(1)),
                                false,
                                List.of("skole"))));
        as(
                writer,
                library -> library.offerIn(
                        other,
                        new CourseLanguage(
                                "en",
                                "Digital",
                                "",
                                Chapters.KIND,
                                classroom.chapters().book("e", 1))));
        as(writer, library -> library.askForReview(course, ""));

        assertThat(titles("", "PUBLISHED", "", "", "", "", -1)).containsExactly("Digital dannelse");
        assertThat(titles("", "REVIEW", "", "", "", "", -1)).containsExactly("Brandøvelse på arbejdspladsen");
        assertThat(titles("", "", "u" + unit.value(), "", "", "", -1)).containsExactly("Digital dannelse");
        assertThat(titles("", "", "-", "", "", "", -1)).containsExactly("Brandøvelse på arbejdspladsen");
        assertThat(titles("", "", "", "skole", "", "", -1)).containsExactly("Digital dannelse");
        assertThat(titles("", "", "", "", "en", "", -1)).containsExactly("Digital dannelse");
        assertThat(titles("", "", "", "", "", Chapters.KIND, -1)).hasSize(2);
        assertThat(titles("", "", "", "", "", "scorm", -1)).isEmpty();
        assertThat(titles("", "", "", "", "", "", 0)).containsExactly("Digital dannelse");
        assertThat(titles("brand", "", "", "", "", "", -1)).containsExactly("Brandøvelse på arbejdspladsen");
        assertThat(classroom.library(writer, library -> library.choices()).dueCount())
                .isEqualTo(1);
        for (String sort : List.of("title", "state", "owner", "review", "uses", "enrolled")) {
            assertThat(page(LibraryFilter.all(), new PageRequest(1, 10, sort, false))
                            .rows())
                    .hasSize(2);
        }
    }

    @Test
    void theListTakesTwoStatements() {
        int few = database.statementsOf(
                manager -> classroom.library(manager, writer).courses(LibraryFilter.all(), PageRequest.first(100)));
        for (int i = 0; i < 30; i++) {
            classroom.course("Kursus " + i);
        }

        assertThat(database.statementsOf(manager ->
                        classroom.library(manager, writer).courses(LibraryFilter.all(), PageRequest.first(100))))
                .isEqualTo(few)
                .isEqualTo(2);
    }

    @Test
    void itIsKnownWhereAnActivityIsUsed() {
        String book = classroom.chapters().book("shared", 2);
        CourseId second = classroom.course("Det andet kursus");
        classroom.edit(authoring -> authoring.replaceActivity(course, Chapters.KIND, book));
        as(writer, library -> library.offerIn(second, new CourseLanguage("en", "Second", "", Chapters.KIND, book)));

        assertThat(uses(book))
                .extracting(ActivityUse::title, ActivityUse::language)
                .containsExactly(tuple("Brandøvelse på arbejdspladsen", "da"), tuple("Det andet kursus", "en"));
        assertThat(row().uses()).isEqualTo(1);
    }

    @Test
    void coursesOfNearlyTheSameTitleAreHinted() {
        assertThat(similar("Brandøvelse arbejdspladsen!"))
                .extracting(ActivityUse::course)
                .containsExactly(course);
        assertThat(similar("Førstehjælp")).isEmpty();
    }

    private List<ActivityUse> uses(String book) {
        return classroom.library(writer, library -> library.uses(Chapters.KIND, book));
    }

    private List<ActivityUse> similar(String title) {
        return classroom.library(writer, library -> library.similarTo(title));
    }

    private void describe(LibraryInput input) {
        as(writer, library -> library.describe(course, input));
    }

    private static LibraryInput reviewed() {
        return new LibraryInput(CourseOwner.none(), Licence.UNSTATED, "", Optional.empty(), true, List.of());
    }

    private static LibraryInput input(Licence licence, String note, List<String> tags) {
        return new LibraryInput(CourseOwner.none(), licence, note, Optional.empty(), false, tags);
    }

    private void as(Actor who, Consumer<Library> useCase) {
        classroom.library(who, library -> {
            useCase.accept(library);
            return true;
        });
    }

    private LibraryCard card() {
        return classroom.library(writer, library -> library.card(course)).orElseThrow();
    }

    private LibraryRow row() {
        return page(LibraryFilter.all(), PageRequest.first(100)).rows().stream()
                .filter(each -> each.course().equals(course))
                .findFirst()
                .orElseThrow();
    }

    private Page<LibraryRow> page(LibraryFilter filter, PageRequest request) {
        return classroom.library(writer, library -> library.courses(filter, request));
    }

    private Stream<String> titles(
            String text, String state, String owner, String tag, String language, String kind, int due) {
        return page(new LibraryFilter(text, state, owner, tag, language, kind, due), PageRequest.first(100))
                .rows()
                .stream()
                .map(LibraryRow::title);
    }

    private static void refused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run).isInstanceOf(RefusedException.class).hasMessage(key);
    }
}
