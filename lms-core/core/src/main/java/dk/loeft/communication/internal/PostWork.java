package dk.loeft.communication.internal;

import static dk.loeft.organisation.Permission.SEE_DELIVERIES;

import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ReportRunId;
import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import dk.loeft.seminar.SeminarId;
import java.util.List;
import java.util.Optional;

/** What is done between the letters of a tour, each in a transaction; for the system alone. */
public interface PostWork {
    /**
     * The next letters of a tour. What is no longer to be sent is noted as such and left out, so there may be none although
     * more wait.
     */
    @Requires(value = SEE_DELIVERIES, audited = false)
    Load next(Tour tour);

    /**
     * The letter as it is sent, with the file that goes along. What is no longer to be sent is noted as such, and whoever must
     * know is told.
     *
     * @return absent if it must not be sent
     * @throws java.io.UncheckedIOException if the file could not be made
     */
    @Requires(value = SEE_DELIVERIES, audited = false)
    Optional<Letter> whole(Item item);

    /** Notes what came of a letter. */
    @Requires(value = SEE_DELIVERIES, audited = false)
    void note(Tour tour, DeliveryId delivery, Outcome outcome);

    /** Plans another tour. */
    @Requires(value = SEE_DELIVERIES, audited = false)
    void plan(Tour tour);

    /**
     * What goes together.
     *
     * @param items in their order
     * @param full whether there may be more
     */
    record Load(List<Item> items, boolean full) {
        public Load {
            items = List.copyOf(items);
        }
    }

    /**
     * A letter that is to go out.
     *
     * @param letter without what goes along
     * @param to who gets it
     * @param enclosed what goes along
     */
    record Item(Letter letter, PersonId to, Optional<Enclosed> enclosed) {}

    /** What a file is made of that goes along. The file is made each time the letter is sent, so that it is never an old one. */
    sealed interface Enclosed {}

    /**
     * A report of HR's list.
     *
     * @param view the saved view that it is made of
     * @param name the name of the view when it was told of
     * @param run when it went out
     */
    record Report(CertificateViewId view, String name, ReportRunId run) implements Enclosed {}

    /**
     * The sessions of a seminar, for a calendar.
     *
     * @param seminar which one
     */
    record Sessions(SeminarId seminar) implements Enclosed {}
}
