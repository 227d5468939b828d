package dk.loeft.web.certification;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationLine;
import dk.loeft.certification.CertificationPreview;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.CertificationRecords;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's record as HR sees it: what holds, why, and the history, in which HR writes. What an entry would change is shown
 * before it is written.
 */
@Named("record")
@RequestScoped
public class CertificationRecordPage {
    private final CertificationRecords records;
    private final CurrentActor actor;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;
    private final Clock clock;
    private final RecordEntryForm form;

    private Optional<CertificationRecord> found = Optional.empty();
    private Optional<CertificationPreview> preview = Optional.empty();

    @Inject
    public CertificationRecordPage(
            CertificationRecords records,
            CurrentActor actor,
            Address address,
            Refusals refusals,
            Toasts toasts,
            Clock clock,
            RecordEntryForm form) {
        this.records = records;
        this.actor = actor;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
        this.clock = clock;
        this.form = form;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificationRecordPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        found = records.of(
                person(), kind(), asOf(), Optional.of(address.key("knownTo")).filter(line -> line > 0));
        if (!isManaging()) {
            form.close();
        }
    }

    private PersonId person() {
        return new PersonId(address.key("person"));
    }

    private CertificateKindId kind() {
        return new CertificateKindId(address.key("kind"));
    }

    /** The day that is asked about; one that cannot be read is today. */
    private LocalDate asOf() {
        try {
            String text = address.text("asOf");
            return text.isEmpty() ? today() : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return today();
        }
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }

    /** Answers "not found" for somebody out of reach. */
    public void check() throws IOException {
        if (found.isEmpty()) {
            address.notFound();
        }
    }

    /** Shows what the entry would change. */
    public void tryOut() {
        try {
            preview = form.entry().map(entry -> records.preview(person(), kind(), entry));
        } catch (RefusedException e) {
            refusals.show(e, RecordEntryForm.FIELDS);
        }
    }

    public @Nullable String save() {
        if (!form.isSeen()) {
            tryOut();
            return null;
        }
        try {
            form.entry().ifPresent(entry -> records.write(person(), kind(), entry));
            toasts.done("certification", "record.done");
            return "/certification/record?faces-redirect=true&person=" + person().value() + "&kind=" + kind().value();
        } catch (RefusedException e) {
            refusals.show(e, RecordEntryForm.FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return found.isPresent();
    }

    public CertificationRecord getView() {
        return found.orElseThrow();
    }

    /** The history, the newest line on top. */
    public List<CertificationLine> getLines() {
        return found.map(record -> {
                    List<CertificationLine> lines = new ArrayList<>(record.lines());
                    Collections.reverse(lines);
                    return List.copyOf(lines);
                })
                .orElse(List.of());
    }

    /** The line that is being corrected. */
    public Optional<CertificationLine> getLine() {
        return found.flatMap(record -> record.lines().stream()
                .filter(line -> line.seq() == form.line())
                .findFirst());
    }

    public Optional<CertificationPreview> getPreview() {
        return preview;
    }

    /** Whether the entry can be written from here. */
    public boolean isSavable() {
        return preview.isPresent() || form.isSavable();
    }

    public RecordEntryForm getForm() {
        return form;
    }

    /** Whether the reader may write into histories. */
    public final boolean isManaging() {
        return actor.find()
                .filter(who -> who.may(Permission.MANAGE_CERTIFICATES))
                .isPresent();
    }

    /** Whether another day than today, or an earlier knowledge, is shown. */
    public boolean isPast() {
        return found.filter(record ->
                        !record.asOf().equals(today()) || record.knownTo().isPresent())
                .isPresent();
    }

    /** Whether the certificate can be withdrawn now. */
    public boolean isRevocable() {
        return found.filter(record ->
                        !record.cycles().isEmpty() && record.standing().state() != CertificateState.REVOKED)
                .isPresent();
    }

    /** Whether a withdrawal can be lifted now. */
    public boolean isRevoked() {
        return found.filter(record -> record.standing().state() == CertificateState.REVOKED)
                .isPresent();
    }
}
