package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.CertificationPreview;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.CertificationRecords;
import dk.loeft.certification.StandingRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CertificationRecordsService implements CertificationRecords {
    private final RecordReading reading;

    private final RecordWriting writing;

    @Inject
    CertificationRecordsService(RecordReading reading, RecordWriting writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CertificationRecordsService() {
        this(null, null);
    }

    @Override
    public List<StandingRow> mine() {
        return reading.mine();
    }

    @Override
    public Optional<CertificationRecord> mine(CertificateKindId kind) {
        return reading.mine(kind);
    }

    @Override
    public List<StandingRow> standings(PersonId person) {
        return reading.standings(person);
    }

    @Override
    public Optional<CertificationRecord> of(
            PersonId person, CertificateKindId kind, LocalDate asOf, Optional<Long> knownTo) {
        return reading.of(person, kind, asOf, knownTo);
    }

    @Override
    public CertificationPreview preview(PersonId person, CertificateKindId kind, CertificationEntry entry) {
        return writing.preview(new StandingKey(person, kind), entry);
    }

    @Override
    public void write(PersonId person, CertificateKindId kind, CertificationEntry entry) {
        writing.write(new StandingKey(person, kind), entry);
    }
}
