package dk.loeft.web.certification;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.CertificationRecords;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** Why one stands as one does with a kind of certificate. */
@Named("myRecord")
@RequestScoped
public class MyRecordPage {
    private final CertificationRecords records;
    private final Address address;

    private Optional<CertificationRecord> found = Optional.empty();

    @Inject
    public MyRecordPage(CertificationRecords records, Address address) {
        this.records = records;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MyRecordPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        found = records.mine(new CertificateKindId(address.key("kind")));
    }

    /** Answers "not found" where there is nothing to tell. */
    public void check() throws IOException {
        if (found.isEmpty()) {
            address.notFound();
        }
    }

    public boolean isFound() {
        return found.isPresent();
    }

    public CertificationRecord getView() {
        return found.orElseThrow();
    }
}
