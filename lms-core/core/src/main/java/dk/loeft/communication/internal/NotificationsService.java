package dk.loeft.communication.internal;

import dk.loeft.communication.MailChoices;
import dk.loeft.communication.NotificationGroup;
import dk.loeft.communication.NotificationId;
import dk.loeft.communication.NotificationRow;
import dk.loeft.communication.Notifications;
import dk.loeft.communication.internal.InboxRepository.Told;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@UseCases
@Transactional
@ApplicationScoped
class NotificationsService implements Notifications {
    private final CurrentActor current;

    private final InboxRepository inbox;

    private final NameRepository names;

    private final Choices choices;

    private final Clock clock;

    @Inject
    NotificationsService(
            CurrentActor current, InboxRepository inbox, NameRepository names, Choices choices, Clock clock) {
        this.current = current;
        this.inbox = inbox;
        this.names = names;
        this.choices = choices;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected NotificationsService() {
        this(null, null, null, null, null);
    }

    @Override
    public Page<NotificationRow> mine(Locale language, PageRequest page) {
        Page<Told> told = inbox.page(current.person(), page);
        Wording wording = Wording.in(language);
        Map<PersonId, String> known =
                names.in(told.rows().stream().map(Told::kept).toList());
        return new Page<>(
                told.rows().stream().map(each -> row(each, wording, known)).toList(), told.total(), page);
    }

    private static NotificationRow row(Told told, Wording wording, Map<PersonId, String> names) {
        Wording.Words words = wording.words(told.kept(), names);
        return new NotificationRow(
                told.id(),
                told.kept().kind().group(),
                words.title(),
                words.text(),
                words.link(),
                told.at(),
                told.read());
    }

    @Override
    public int unread() {
        return inbox.unread(current.person());
    }

    @Override
    public Optional<String> open(NotificationId notification) {
        Optional<String> link = inbox.link(current.person(), notification);
        if (link.isPresent()) {
            inbox.read(current.person(), notification, clock.instant());
        }
        return link;
    }

    @Override
    public void readAll() {
        inbox.readAll(current.person(), clock.instant());
    }

    @Override
    public MailChoices choices() {
        return choices.of(current.person());
    }

    @Override
    public void choose(Set<NotificationGroup> byMail) {
        choices.choose(current.person(), byMail);
    }
}
