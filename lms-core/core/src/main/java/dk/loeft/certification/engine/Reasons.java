package dk.loeft.certification.engine;

import dk.loeft.certification.engine.Reason.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Why": of the state, the expiry and the due date, then what was ignored and corrected, in this order. */
final class Reasons {
    private final Seen seen;

    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(Seen seen) {
        this.seen = seen;
    }

    static List<Reason> of(Seen seen, State state, Optional<DueDates.DueDate> due, List<Reason> corrected) {
        Reasons why = new Reasons(seen);
        why.state(state);
        why.notRequired();
        seen.current().ifPresent(why::expiry);
        due.ifPresent(date -> why.reasons.addAll(date.reasons()));
        why.reasons.addAll(seen.standing().certificates().ignored());
        why.reasons.addAll(corrected);
        return List.copyOf(why.reasons);
    }

    private void state(State state) {
        switch (state) {
            case REVOKED ->
                seen.last()
                        .flatMap(Issued::revocation)
                        .ifPresent(it -> add(ReasonCode.REVOKED, it.on(), Source.event(it.event())));
            case EXEMPT -> seen.exemption().ifPresent(it -> hold(it, ReasonCode.EXEMPT_FROM, ReasonCode.EXEMPT_UNTIL));
            case PAUSED -> seen.leave().ifPresent(it -> hold(it, ReasonCode.PAUSED_FROM, ReasonCode.PAUSED_UNTIL));
            case IN_PROGRESS -> seen.standing().requirement().since().ifPresent(reasons::add);
            case NOT_REQUIRED -> {}
            default -> certificate(state);
        }
    }

    private void hold(Interval hold, ReasonCode from, ReasonCode until) {
        add(from, hold.start(), Source.event(hold.event()));
        if (hold.planned()) {
            add(until, hold.end(), Source.event(hold.event()));
        }
    }

    private void certificate(State state) {
        Issued certificate = seen.current().orElseThrow();
        Source source = Source.issue(certificate.event(), certificate.version());
        add(ReasonCode.CERTIFIED_ON, certificate.validFrom(), source);
        seen.term().ifPresent(term -> {
            if (state == State.DUE_FOR_RENEWAL) {
                add(ReasonCode.WINDOW_OPENED, term.windowOpens(), source);
            }
            if (state == State.EXPIRED || state == State.LAPSED) {
                add(ReasonCode.EXPIRED_AFTER, term.expires(), source);
            }
            if (state == State.LAPSED) {
                add(ReasonCode.GRACE_ENDED, term.graceEnds(), source);
            }
        });
    }

    private void notRequired() {
        if (!seen.required()) {
            reasons.add(seen.standing()
                    .requirement()
                    .ended()
                    .orElse(Reason.undated(ReasonCode.NEVER_REQUIRED, Source.NONE)));
        }
    }

    private void expiry(Issued certificate) {
        Expiry expiry = certificate.expiry();
        reasons.add(
                new Reason(expiry.code(), expiry.because(), Source.issue(certificate.event(), certificate.version())));
        reasons.addAll(CycleDates.of(certificate, seen).moves());
    }

    private void add(ReasonCode code, LocalDate day, Source source) {
        reasons.add(Reason.of(code, day, source));
    }
}
