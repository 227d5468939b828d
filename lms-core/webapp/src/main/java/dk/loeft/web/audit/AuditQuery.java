package dk.loeft.web.audit;

import dk.loeft.audit.AuditFilter;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the address of the page and of the file asks for. What cannot be read is not asked for.
 *
 * @param text the words by which a person was looked for
 * @param person the key of the person, 0 for anybody
 * @param done whether it is what was done to the person that is asked for, and not what the person did
 * @param useCase a use case, a facade with a full stop, or empty
 * @param from first day, in Copenhagen
 * @param to last day, included
 */
record AuditQuery(
        String text, long person, boolean done, String useCase, Optional<LocalDate> from, Optional<LocalDate> to) {
    static AuditQuery of(UnaryOperator<String> parameter) {
        String key = parameter.apply("person");
        String use = parameter.apply("use");
        return new AuditQuery(
                parameter.apply("q").strip(),
                key.matches("[0-9]{1,18}") ? Long.parseLong(key) : 0,
                parameter.apply("done").equals("true"),
                use.matches("[A-Za-z0-9]{1,60}\\.[A-Za-z0-9.]{0,60}") ? use : "",
                day(parameter.apply("from")),
                day(parameter.apply("to")));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    AuditQuery by(PersonId who) {
        return new AuditQuery(text, who.value(), done, useCase, from, to);
    }

    AuditFilter filter() {
        Optional<PersonId> who = Optional.of(person).filter(key -> key > 0).map(PersonId::new);
        return new AuditFilter(
                who.filter(key -> !done),
                who.filter(key -> done).map(key -> key),
                useCase,
                from.map(day -> day.atStartOfDay(LocalDay.ZONE).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(LocalDay.ZONE).toInstant()));
    }

    boolean narrowed() {
        return !text.isEmpty() || person > 0 || !useCase.isEmpty() || from.isPresent() || to.isPresent();
    }

    /** As the rest of an address. */
    String address() {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&person=" + person + "&done=" + done + "&use="
                + useCase + "&from=" + from.map(LocalDate::toString).orElse("") + "&to="
                + to.map(LocalDate::toString).orElse("");
    }
}
