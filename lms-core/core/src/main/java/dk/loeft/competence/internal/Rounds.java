package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.PeersAsked;
import dk.loeft.competence.RoundId;
import dk.loeft.competence.RoundInput;
import dk.loeft.competence.engine.Source;
import dk.loeft.competence.internal.StandingRepository.Placed;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Opens rounds, counts what is answered, and closes them. */
@Dependent
class Rounds {
    private static final int LONGEST_MONTHS = 3;

    private final RoundRepository rounds;

    private final Rating rating;

    private final EvidenceBook book;

    private final Event<PeersAsked> asked;

    private final Clock clock;

    @Inject
    Rounds(RoundRepository rounds, Rating rating, EvidenceBook book, Event<PeersAsked> asked, Clock clock) {
        this.rounds = rounds;
        this.rating = rating;
        this.book = book;
        this.asked = asked;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDay.today(clock);
    }

    RoundId open(PersonId about, PersonId by, RoundInput input) {
        LocalDate today = today();
        if (input.until().isBefore(today) || input.until().isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new RefusedException("competence.round.until", today.plusMonths(LONGEST_MONTHS));
        }
        if (input.peers().size() < PeerRatings.FEWEST || input.peers().size() > PeerRatings.MOST) {
            throw new RefusedException("competence.round.peers", PeerRatings.FEWEST, PeerRatings.MOST);
        }
        if (rounds.countNear(about, input.peers(), today) != input.peers().size()) {
            throw new RefusedException("competence.round.far");
        }
        if (rating.placed(input.framework()).isEmpty()) {
            throw new RefusedException("competence.framework.unknown");
        }
        if (rounds.hasOpen(about, input.framework())) {
            throw new RefusedException("competence.round.open");
        }
        RoundId id = rounds.add(new Round(about, by, input, clock.instant()), input.peers());
        asked.fire(new PeersAsked(id, about, input.peers(), input.until()));
        return id;
    }

    /** The open round that the person is asked in. */
    Optional<Round> asked(RoundId id, PersonId peer) {
        return rounds.find(id).filter(round -> round.isOpenOn(today())).filter(round -> rounds.isAsked(id, peer));
    }

    void answer(RoundId id, PersonId peer, Map<CompetenceId, Integer> levels) {
        Round round = demandAsked(id, peer);
        rating.demand(round.framework(), levels);
        rounds.mark(id, peer, "ANSWERED");
        rounds.count(id, levels);
        closeIfNobodyWaits(round);
    }

    void decline(RoundId id, PersonId peer) {
        Round round = demandAsked(id, peer);
        rounds.mark(id, peer, "DECLINED");
        closeIfNobodyWaits(round);
    }

    private Round demandAsked(RoundId id, PersonId peer) {
        return rounds.lock(id)
                .filter(round -> round.isOpenOn(today()))
                .filter(round -> rounds.isAsked(id, peer))
                .orElseThrow(() -> new RefusedException("competence.round.not-asked"));
    }

    private void closeIfNobodyWaits(Round round) {
        if (!rounds.isWaiting(round.id())) {
            close(round);
        }
    }

    void close(RoundId id, PersonId by) {
        Round round = rounds.lock(id)
                .filter(each -> each.concerns(by))
                .orElseThrow(() -> new RefusedException("competence.round.unknown"));
        if (round.isOpen()) {
            close(round);
        }
    }

    /** Closes rounds whose last day is over; the answer is whether there may be more. */
    boolean closeOverdue(int most) {
        List<RoundId> overdue = rounds.overdue(today(), most);
        overdue.forEach(id -> rounds.lock(id).filter(Round::isOpen).ifPresent(this::close));
        return overdue.size() == most;
    }

    /** What enough have rated becomes evidence; the sums are thrown away in any case. */
    private void close(Round round) {
        LocalDate today = today();
        Map<CompetenceId, Placed> placed = new HashMap<>();
        rating.placed(round.framework())
                .forEach(each -> placed.put(each.competence().id(), each));
        List<EvidenceInput> shown = new ArrayList<>();
        rounds.sums(round.id()).forEach((competence, chosen) -> {
            Placed known = placed.get(competence);
            int raters = chosen.values().stream().mapToInt(Integer::intValue).sum();
            if (known != null && raters >= PeerRatings.FEWEST) {
                shown.add(new EvidenceInput(
                        round.person(),
                        competence,
                        middle(chosen, raters),
                        Source.PEERS,
                        today,
                        Rating.until(known.terms(), today),
                        "round/" + round.id().value(),
                        ""));
            }
        });
        book.addAll(shown, Optional.empty());
        rounds.forgetSums(round.id());
        round.close(!shown.isEmpty(), today);
    }

    /** The level in the middle of what was chosen; of two in the middle the lower one. */
    static int middle(TreeMap<Integer, Integer> chosen, int raters) {
        int seen = 0;
        for (Map.Entry<Integer, Integer> each : chosen.entrySet()) {
            seen += each.getValue();
            if (2 * seen >= raters) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("nobody chose anything");
    }
}
