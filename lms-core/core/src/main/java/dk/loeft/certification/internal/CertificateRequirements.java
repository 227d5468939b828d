package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.engine.Due;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.Period;
import dk.loeft.learning.Span;
import dk.loeft.learning.spi.AudienceFacts.Subject;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.learning.spi.RequirementSink;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lets rules of assignment ask for certificates: what they say becomes lines of people's histories. */
@Dependent
class CertificateRequirements implements RequirementSink {
    static final String KIND = "certificate";

    /** So many are settled at once; more are settled by the job, some minutes later. */
    private static final int AT_ONCE = 250;

    private final KindRepository kinds;

    private final RequirementRepository requirements;

    private final Settling settling;

    private final Clock clock;

    @Inject
    CertificateRequirements(KindRepository kinds, RequirementRepository requirements, Settling settling, Clock clock) {
        this.kinds = kinds;
        this.requirements = requirements;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Subject> targets(String language) {
        return kinds.subjects();
    }

    @Override
    public Optional<String> title(long key) {
        return kinds.find(new CertificateKindId(key)).map(CertificateKind::title);
    }

    @Override
    public void changed(RequirementChanges changes) {
        for (RequirementChanges.Rule rule : changes.rules()) {
            String name = "R" + rule.rule().value();
            requirements.write(
                    changes,
                    rule,
                    new RequirementRepository.Words(
                            new Fact.Assigned(name, due(rule.due())), new Fact.Unassigned(name), rule.title()),
                    clock.instant());
        }
        List<StandingKey> touched = requirements.touched(changes, AT_ONCE + 1);
        if (touched.size() <= AT_ONCE) {
            settling.settle(touched);
        } else {
            requirements.reconsider(changes, LocalDay.today(clock));
        }
    }

    private static Due due(dk.loeft.learning.Due due) {
        return new Due(anchor(due.anchor()), due.noticeDays());
    }

    private static Due.Anchor anchor(dk.loeft.learning.Due.Anchor anchor) {
        if (anchor instanceof dk.loeft.learning.Due.Fixed fixed) {
            return new Due.Fixed(fixed.date());
        }
        if (anchor instanceof dk.loeft.learning.Due.Joining joining) {
            return new Due.Joining(period(joining.after()));
        }
        if (anchor instanceof dk.loeft.learning.Due.Decision decision) {
            return new Due.Decision(decision.decidedOn(), period(decision.after()));
        }
        if (anchor instanceof dk.loeft.learning.Due.Expiry expiry) {
            return new Due.Expiry(expiry.offsetDays(), expiry.firstDays());
        }
        return new Due.Assignment(period(((dk.loeft.learning.Due.Assignment) anchor).after()));
    }

    private static Period period(Span span) {
        return span.unit() == Span.Unit.MONTHS ? Period.months(span.count()) : Period.days(span.count());
    }
}
