package dk.loeft.attachment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachedTo;
import dk.loeft.attachment.AttachedTo.Kind;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.AttachmentType;
import dk.loeft.attachment.Attachments;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files are uploaded first and attached later, to one thing alone. */
class AttachmentsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId BO = new PersonId(12);

    private static final AttachedTo FIRST = new AttachedTo(Kind.PROOF, 1);

    @BeforeEach
    void two() {
        if (database.number("SELECT COUNT(*) FROM person") == 0) {
            database.execute(
                    "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (11, 'K11', 'Anne', 'Berg', NOW()), (12, 'K12', 'Bo', 'Berg', NOW())");
        }
        database.execute("DELETE FROM attachment");
    }

    @Test
    void aFileIsKeptAsItIsUnderAHarmlessName() {
        AttachmentId file = upload(ANNE, "../kursus.PDF");

        assertThat(loose(ANNE, file))
                .containsExactly(new Attached(file, "kursus.PDF", AttachmentType.PDF, RealAttachments.PDF.length));
        assertThat(loose(BO, file)).as("nobody else sees it").isEmpty();
    }

    @Test
    void whatIsNoDocumentOrTooLargeIsRefusedWhateverItIsCalled() {
        assertThatThrownBy(() ->
                        ask(ANNE, all -> all.upload("diplom.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII))))
                .hasMessage("attachment.type");
        int limit = Math.toIntExact(ask(ANNE, Attachments::limit));
        assertThatThrownBy(() -> ask(ANNE, all -> all.upload("diplom.pdf", new byte[limit + 1])))
                .hasMessage("attachment.large");
        assertThat(database.number("SELECT COUNT(*) FROM attachment")).isZero();
    }

    @Test
    void whatIsAttachedStaysThereAndIsAttachedToNothingElse() {
        AttachmentId file = upload(ANNE, "a.pdf");
        attach(ANNE, FIRST, file);

        Map<Long, List<Attached>> found = parts(ANNE, all -> all.of(Kind.PROOF, List.of(1L, 2L)));
        assertThat(found).containsOnlyKeys(1L);
        assertThat(file(FIRST, file)).isPresent();
        assertThat(file(new AttachedTo(Kind.PROOF, 2), file)).isEmpty();
        assertThat(file(new AttachedTo(Kind.EXTERNAL_LEARNING, 1), file)).isEmpty();
        assertThatThrownBy(() -> attach(ANNE, new AttachedTo(Kind.PROOF, 2), file))
                .hasMessage("attachment.gone");
    }

    @Test
    void nobodyAttachesTheFileOfAnother() {
        AttachmentId file = upload(ANNE, "a.pdf");

        assertThatThrownBy(() -> attach(BO, FIRST, file)).hasMessage("attachment.gone");
        assertThat(database.number("SELECT COUNT(*) FROM attachment WHERE owner_kind IS NULL"))
                .isOne();
    }

    @Test
    void thereAreNeverMoreThanFiveInOnePlace() {
        for (int each = 0; each < Attachments.MOST; each++) {
            attach(ANNE, FIRST, upload(ANNE, "a.pdf"));
        }
        AttachmentId sixth = upload(ANNE, "a.pdf");

        assertThatThrownBy(() -> attach(ANNE, FIRST, sixth)).hasMessage("attachment.many");
    }

    @Test
    void whatWasNeverSentIsForgottenAfterADayAndDoesNotPileUp() {
        AttachmentId kept = upload(ANNE, "a.pdf");
        attach(ANNE, FIRST, kept);
        AttachmentId loose = upload(ANNE, "b.pdf");
        Clock tomorrow = Clock.fixed(NOW.plus(Duration.ofHours(Attachments.HOURS_LOOSE + 1)), ZoneOffset.UTC);
        database.inTransaction(
                manager -> RealAttachments.parts(manager, current(BO), tomorrow).upload("c.pdf", RealAttachments.PDF));

        assertThat(loose(ANNE, loose)).isEmpty();
        assertThat(file(FIRST, kept)).isPresent();
        for (int each = 0; each < Attachments.MOST_LOOSE; each++) {
            upload(ANNE, "d.pdf");
        }
        assertThatThrownBy(() -> upload(ANNE, "e.pdf")).hasMessage("attachment.loose");
    }

    @Test
    void whatIsPartOfOthersUseCasesIsNobodysToCallAlone() {
        assertThatThrownBy(() -> ask(ANNE, all -> all.file(FIRST, new AttachmentId(1))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ask(ANNE, all -> all.of(Kind.PROOF, List.of(1L))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theFilesOfManyTakeOneStatement() {
        attach(ANNE, FIRST, upload(ANNE, "a.pdf"));
        attach(ANNE, new AttachedTo(Kind.PROOF, 2), upload(ANNE, "b.pdf"));

        assertThat(database.statementsOf(manager -> {
                    Map<Long, List<Attached>> found = RealAttachments.parts(manager, current(ANNE), clock())
                            .of(Kind.PROOF, List.of(1L, 2L, 3L));
                    assertThat(found).hasSize(2);
                }))
                .isOne();
    }

    private static AttachmentId upload(PersonId who, String name) {
        return ask(who, all -> all.upload(name, RealAttachments.PDF));
    }

    private static List<Attached> loose(PersonId who, AttachmentId file) {
        return ask(who, all -> all.loose(List.of(file)));
    }

    private static Optional<AttachedFile> file(AttachedTo to, AttachmentId file) {
        return parts(ANNE, all -> all.file(to, file));
    }

    private static void attach(PersonId who, AttachedTo to, AttachmentId file) {
        parts(who, all -> {
            all.attach(to, List.of(file));
            return Optional.empty();
        });
    }

    /** Within a use case of somebody else's. */
    private static <T> T parts(PersonId who, Function<Attachments, T> work) {
        return database.inTransaction(manager -> work.apply(RealAttachments.parts(manager, current(who), clock())));
    }

    private static <T> T ask(PersonId who, Function<Attachments, T> useCase) {
        CurrentActor current = current(who);
        return database.inTransaction(
                manager -> useCase.apply(new CheckedCalls(current, new RecordedEvents<>(), clock())
                        .to(Attachments.class, RealAttachments.parts(manager, current, clock()))));
    }

    private static CurrentActor current(PersonId who) {
        CurrentActor current = new CurrentActor();
        current.become(Actor.person(who, List.of(Grant.everywhere(Role.EMPLOYEE))));
        return current;
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
