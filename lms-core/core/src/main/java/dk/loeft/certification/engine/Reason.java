package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the "why".
 *
 * @param code what is said
 * @param day of what is said, absent for the codes without one
 * @param source what it rests on
 */
public record Reason(ReasonCode code, Optional<LocalDate> day, Source source) {
    /**
     * What a reason rests on.
     *
     * @param event the {@code seq} of an event: names the actor and the deputy
     * @param rule the name of an assignment rule
     * @param version the number of a kind version
     */
    public record Source(Optional<Long> event, Optional<String> rule, Optional<Integer> version) {
        static final Source NONE = new Source(Optional.empty(), Optional.empty(), Optional.empty());

        static Source event(long seq) {
            return new Source(Optional.of(seq), Optional.empty(), Optional.empty());
        }

        static Source rule(String name, long seq) {
            return new Source(Optional.of(seq), Optional.of(name), Optional.empty());
        }

        static Source version(KindVersion version) {
            return new Source(Optional.empty(), Optional.empty(), Optional.of(version.version()));
        }

        static Source issue(long seq, KindVersion version) {
            return new Source(Optional.of(seq), Optional.empty(), Optional.of(version.version()));
        }
    }

    static Reason of(ReasonCode code, LocalDate day, Source source) {
        return new Reason(code, Optional.of(day), source);
    }

    static Reason undated(ReasonCode code, Source source) {
        return new Reason(code, Optional.empty(), source);
    }

    /** The code, and the date where there is one: {@code EXPIRED_AFTER 2026-03-15}. */
    @Override
    public String toString() {
        return day.map(date -> code + " " + date).orElse(code.name());
    }
}
