package dk.loeft.web.certification;

import dk.loeft.certification.CertificateState;
import dk.loeft.certification.Certification;
import dk.loeft.certification.CertificationRecords;
import dk.loeft.certification.MyCertificate;
import dk.loeft.certification.StandingRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One's own certificates: those that are good today, and those that are not. */
@Named("myCertificates")
@RequestScoped
public class MyCertificatesPage {
    private final Certification certification;
    private final CertificationRecords records;

    private List<StandingRow> asked = List.of();
    private List<MyCertificate> all = List.of();
    private String tab = "valid";

    @Inject
    public MyCertificatesPage(Certification certification, CertificationRecords records) {
        this.certification = certification;
        this.records = records;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MyCertificatesPage() {
        this(null, null);
    }

    @PostConstruct
    void load() {
        all = certification.mine();
        asked = records.mine().stream().filter(row -> row.due().isPresent()).toList();
    }

    public List<MyCertificate> getShown() {
        return "valid".equals(tab) ? getValid() : getPast();
    }

    public List<MyCertificate> getValid() {
        return all.stream().filter(MyCertificate::valid).toList();
    }

    public List<MyCertificate> getPast() {
        return all.stream().filter(c -> !c.valid()).toList();
    }

    /** Those that ran out and can be renewed by a course: they are told first. */
    public List<MyCertificate> getExpired() {
        return all.stream()
                .filter(c -> c.state() == CertificateState.EXPIRED || c.state() == CertificateState.LAPSED)
                .toList();
    }

    /** What is asked of the reader, the first due date on top. */
    public List<StandingRow> getAsked() {
        return asked;
    }

    public boolean isAny() {
        return !all.isEmpty() || !asked.isEmpty();
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }
}
