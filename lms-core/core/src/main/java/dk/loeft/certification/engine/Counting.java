package dk.loeft.certification.engine;

import dk.loeft.certification.engine.CountingTerms.Early;
import dk.loeft.certification.engine.Cycle.How;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** When a completion counts: eight questions in a fixed order; the first that says so ignores it. */
final class Counting {
    /** A question, and the reason if it ignores the completion. */
    private record Check(ReasonCode reason, BiPredicate<Claim, Seen> ignores) {}

    private static final List<Check> IN_ORDER = List.of(
            new Check(ReasonCode.IGNORED_BARRED, Counting::barred),
            new Check(ReasonCode.IGNORED_OLD_VERSION, Counting::ofAnOldVersion),
            new Check(ReasonCode.IGNORED_NOT_EQUIVALENT, Counting::notEquivalent),
            new Check(ReasonCode.IGNORED_EDITION, Counting::ofAnotherEdition),
            new Check(ReasonCode.IGNORED_NO_GAIN, Counting::onTheFirstDay),
            new Check(ReasonCode.IGNORED_WRONG_PATH, Counting::onTheWrongPath),
            new Check(ReasonCode.IGNORED_EARLY, Counting::tooEarly),
            new Check(ReasonCode.IGNORED_NO_GAIN, Counting::withoutGain));

    private Counting() {}

    /** Why a completion does not count; empty if it does. */
    static Optional<ReasonCode> ignored(Claim claim, Seen seen) {
        return IN_ORDER.stream()
                .filter(check -> check.ignores().test(claim, seen))
                .map(Check::reason)
                .findFirst();
    }

    /** The expiry of a completion that counts: doing a new version never shortens. */
    static Expiry expiry(Claim claim, How how, Seen seen) {
        return gains(claim, seen) ? newExpiry(claim, how, seen) : Expiry.kept(oldExpiry(seen));
    }

    /** 1. The last revocation bars it. A bar lies before every later certificate, so the last one is the one to ask. */
    private static boolean barred(Claim claim, Seen seen) {
        return seen.last()
                .flatMap(Issued::revocation)
                .flatMap(Issued.Revocation::barUntil)
                .filter(bar -> !claim.day().isAfter(bar))
                .isPresent();
    }

    /** 2. The path of an older version counts for a while only. */
    private static boolean ofAnOldVersion(Claim claim, Seen seen) {
        return seen.kind().newerInForce(claim.version(), claim.day()).stream().anyMatch(newer -> {
            LocalDate tail = newer.effectiveFrom().plusDays(newer.succession().oldContentDays());
            LocalDate last = newer.succession()
                    .lastDayOfOlder()
                    .map(day -> Days.earlier(day, tail))
                    .orElse(tail);
            return claim.day().isAfter(last);
        });
    }

    /** 3. The certificate from elsewhere is not accepted, or had ended. */
    private static boolean notEquivalent(Claim claim, Seen seen) {
        return claim.external()
                .filter(external ->
                        !claim.version().counting().external().accepts().contains(external.code())
                                || external.validTo()
                                        .filter(claim.day()::isAfter)
                                        .isPresent())
                .isPresent();
    }

    /** 4. The edition of rotating content is missing, of another year, or used up. */
    private static boolean ofAnotherEdition(Claim claim, Seen seen) {
        CountingTerms terms = claim.version().counting();
        if (terms.editionTail().isEmpty() || claim.external().isPresent()) {
            return false;
        }
        if (claim.edition().isEmpty()) {
            return true;
        }
        int edition = claim.edition().getAsInt();
        LocalDate last =
                LocalDate.of(edition, 12, 31).plusDays(terms.editionTail().getAsInt());
        boolean outside =
                claim.day().isBefore(LocalDate.of(edition, 1, 1)) || claim.day().isAfter(last);
        return outside
                || seen.standing().certificates().issued().stream()
                        .anyMatch(each -> !each.revoked() && each.edition().equals(claim.edition()));
    }

    /** 5. One certificate a day. */
    private static boolean onTheFirstDay(Claim claim, Seen seen) {
        return seen.current()
                .filter(certificate -> certificate.validFrom().equals(claim.day()))
                .isPresent();
    }

    /** 6. The renewal path renews; it gives no first certificate. */
    private static boolean onTheWrongPath(Claim claim, Seen seen) {
        CountingTerms terms = claim.version().counting();
        boolean tooLate = seen.lapsed() && terms.lapsedPath() == Path.FIRST;
        return terms.separateRenewalPath()
                && claim.path() == Path.RENEWAL
                && (seen.current().isEmpty() || tooLate);
    }

    /** 7. Before the window, where that gives nothing. */
    private static boolean tooEarly(Claim claim, Seen seen) {
        return seen.early() && claim.version().counting().early() == Early.IGNORE;
    }

    /** 8. The certificate would not last longer than the one there is. Doing a newer version always counts. */
    private static boolean withoutGain(Claim claim, Seen seen) {
        return !gains(claim, seen)
                && seen.current()
                        .filter(certificate -> claim.version().version()
                                <= certificate.version().version())
                        .isPresent();
    }

    private static boolean gains(Claim claim, Seen seen) {
        return seen.current().isEmpty()
                || seen.lapsed()
                || newExpiry(claim, seen.how(), seen).isLaterThan(oldExpiry(seen));
    }

    private static Expiry newExpiry(Claim claim, How how, Seen seen) {
        return NewExpiry.of(claim, how, oldExpiry(seen));
    }

    private static Optional<LocalDate> oldExpiry(Seen seen) {
        return seen.term().map(Term::expires);
    }
}
