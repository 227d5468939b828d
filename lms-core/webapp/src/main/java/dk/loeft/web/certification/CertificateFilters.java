package dk.loeft.web.certification;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateState;
import dk.loeft.organisation.UnitId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads HR's filter from the parameters of an address, the same for the page and for its exports. */
final class CertificateFilters {
    private CertificateFilters() {}

    /**
     * The filter.
     *
     * @param unit key of a unit, 0 for all
     * @param kind key of a kind, 0 for all
     * @param state the name of a state; anything else means all
     * @param within days, 0 for any
     */
    static CertificateFilter of(
            long unit, long kind, String state, int within, String text, boolean former, boolean overdue) {
        return new CertificateFilter(
                Optional.of(unit).filter(id -> id > 0).map(UnitId::new),
                Optional.of(kind).filter(id -> id > 0).map(CertificateKindId::new),
                Arrays.stream(CertificateState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst(),
                Math.max(0, within),
                text.strip(),
                former,
                overdue);
    }

    /** The same as the rest of an address, with the order. */
    static String query(CertificateFilter filter, CertificateOrder order) {
        return "&unit=%d&kind=%d&state=%s&within=%d&former=%s&overdue=%s&q=%s&sort=%s&descending=%s"
                .formatted(
                        filter.unit().map(UnitId::value).orElse(0L),
                        filter.kind().map(CertificateKindId::value).orElse(0L),
                        filter.state().map(CertificateState::name).orElse(""),
                        filter.expiresWithin(),
                        filter.former(),
                        filter.overdue(),
                        URLEncoder.encode(filter.text(), StandardCharsets.UTF_8),
                        order.sort(),
                        !order.ascending());
    }
}
