package dk.loeft.web.certification;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateState;
import dk.loeft.organisation.UnitId;
import dk.loeft.web.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The filter of a page's address. */
    static CertificateFilter of(Address address) {
        return of(
                address.key("unit"),
                address.key("kind"),
                address.text("state"),
                (int) Math.min(address.key("within"), Integer.MAX_VALUE),
                address.text("q"),
                Boolean.parseBoolean(address.text("former")),
                Boolean.parseBoolean(address.text("overdue")));
    }

    /**
     * A parameter of an address.
     *
     * @param name its name
     * @param value its value, not yet encoded
     */
    public record Field(String name, String value) {}

    /** The filter and the order as parameters of an address. */
    static List<Field> fields(CertificateFilter filter, CertificateOrder order) {
        return List.of(
                new Field("unit", number(filter.unit().map(UnitId::value))),
                new Field("kind", number(filter.kind().map(CertificateKindId::value))),
                new Field("state", filter.state().map(CertificateState::name).orElse("")),
                new Field("within", String.valueOf(filter.expiresWithin())),
                new Field("former", String.valueOf(filter.former())),
                new Field("overdue", String.valueOf(filter.overdue())),
                new Field("q", filter.text()),
                new Field("sort", order.sort()),
                new Field("descending", String.valueOf(!order.ascending())));
    }

    private static String number(Optional<Long> key) {
        return String.valueOf(key.orElse(0L));
    }

    /** The same as the rest of an address. */
    static String query(CertificateFilter filter, CertificateOrder order) {
        return fields(filter, order).stream()
                .map(field -> "&" + field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
