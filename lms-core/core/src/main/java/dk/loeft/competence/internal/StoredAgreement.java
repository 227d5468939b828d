package dk.loeft.competence.internal;

import dk.loeft.competence.AgreementId;
import dk.loeft.competence.TalkId;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What two have agreed. What is agreed never changes; how it goes is said as often as it takes. */
@Entity
@Table(name = "development_agreement")
class StoredAgreement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "talk_id", nullable = false, updatable = false)
    private long talkId;

    @Column(name = "text", nullable = false, updatable = false)
    private String text = "";

    @Column(name = "responsible_id", nullable = false, updatable = false)
    private long responsibleId;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn = LocalDate.EPOCH;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Column(name = "note", nullable = false)
    private String note = "";

    protected StoredAgreement() {}

    StoredAgreement(TalkId talk, String text, PersonId responsible, LocalDate dueOn) {
        this.talkId = talk.value();
        this.text = text;
        this.responsibleId = responsible.value();
        this.dueOn = dueOn;
    }

    /** It was done on that day, or is not done. */
    void followUp(@Nullable LocalDate done, String how) {
        this.doneOn = done;
        this.note = how;
    }

    AgreementId id() {
        return new AgreementId(id);
    }

    TalkId talk() {
        return new TalkId(talkId);
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }
}
