package dk.loeft.web.demo;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.Certification;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Certificates from before, spread so that some have run out, some soon will, and most are good. */
@ApplicationScoped
class DemoCertificates {
    /** The employee whose home page the demo shows first. */
    private static final String AMINA = "204118";

    private static final int SPREAD = 37;
    private static final int TWO_YEARS = 760;
    private static final int THREE_YEARS = 1120;
    private static final int FOURTEEN_MONTHS = 425;

    private final Certification certification;
    private final Clock clock;

    @Inject
    DemoCertificates(Certification certification, Clock clock) {
        this.certification = certification;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoCertificates() {
        this(null, null);
    }

    /** Registers them, if nobody has a certificate yet. */
    void register(List<String> staffNumbers, Map<String, CertificateKindId> kinds) {
        if (certification.list(CertificateFilter.all(), PageRequest.first(1)).total() > 0) {
            return;
        }
        LocalDate today = LocalDay.today(clock);
        for (int i = 0; i < staffNumbers.size(); i++) {
            String number = staffNumbers.get(i);
            if (number.equals(AMINA)) {
                registerAmina(kinds, today);
                continue;
            }
            register(number, kinds, "FH", today.minusDays((long) i * SPREAD % TWO_YEARS));
            if (i % 3 == 0) {
                register(number, kinds, "BR", today.minusDays((long) i * SPREAD * 2 % THREE_YEARS));
            }
            if (i % 2 == 0) {
                register(number, kinds, "SDH", today.minusDays((long) i * SPREAD % FOURTEEN_MONTHS));
            }
        }
    }

    private void registerAmina(Map<String, CertificateKindId> kinds, LocalDate today) {
        register(AMINA, kinds, "SDH", today.minusMonths(12).minusDays(6));
        register(AMINA, kinds, "FH", today.minusMonths(24).plusDays(52));
        register(AMINA, kinds, "BR", today.minusMonths(8));
    }

    private void register(String number, Map<String, CertificateKindId> kinds, String code, LocalDate on) {
        CertificateKindId kind = kinds.get(code);
        if (kind != null) {
            certification.register(number, kind, on);
        }
    }
}
