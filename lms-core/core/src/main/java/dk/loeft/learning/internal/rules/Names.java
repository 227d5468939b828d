package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.Audience;
import dk.loeft.learning.AudienceNames;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.learning.spi.RequirementSink;
import dk.loeft.organisation.UnitId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What audiences speak of, by name. */
@Dependent
class Names {
    private final TargetRepository names;

    private final Facts facts;

    private final Targets targets;

    @Inject
    Names(TargetRepository names, Facts facts, Targets targets) {
        this.names = names;
        this.facts = facts;
        this.targets = targets;
    }

    AudienceNames of(Collection<Audience> audiences, String language) {
        Set<Audience> conditions = new LinkedHashSet<>();
        audiences.forEach(audience -> gather(audience, conditions));
        Set<Long> units = new LinkedHashSet<>();
        Set<Long> competences = new LinkedHashSet<>();
        Set<Audience.Fact> others = new LinkedHashSet<>();
        for (Audience each : conditions) {
            if (each instanceof Audience.InUnit in) {
                units.add(in.unit().value());
            } else if (each instanceof Audience.Leads leads) {
                leads.within().map(UnitId::value).ifPresent(units::add);
            } else if (each instanceof Audience.Competent competent) {
                competences.add(competent.competence().value());
            } else if (each instanceof Audience.Fact fact) {
                others.add(fact);
            }
        }
        return new AudienceNames(names.units(units), names.competences(competences, language), facts(others, language));
    }

    private static void gather(Audience audience, Set<Audience> conditions) {
        audience.parts().forEach(part -> gather(part, conditions));
        conditions.add(audience);
    }

    private List<AudienceNames.FactName> facts(Set<Audience.Fact> wanted, String language) {
        Map<Audience.Fact, AudienceNames.FactName> named = new LinkedHashMap<>();
        for (AudienceFacts kind : wanted.isEmpty() ? List.<AudienceFacts>of() : facts.all()) {
            List<AudienceFacts.State> states = kind.states(language);
            for (AudienceFacts.Subject subject : kind.subjects(language)) {
                for (AudienceFacts.State state : states) {
                    Audience.Fact fact = new Audience.Fact(kind.kind(), subject.key(), state.code());
                    if (wanted.contains(fact)) {
                        named.put(
                                fact,
                                new AudienceNames.FactName(
                                        fact,
                                        MessageFormat.format(state.clause(), subject.name()),
                                        MessageFormat.format(state.negated(), subject.name())));
                    }
                }
            }
        }
        return new ArrayList<>(named.values());
    }

    RuleChoices choices(String language, LocalDate today) {
        List<RuleChoices.Target> assignable = new ArrayList<>(names.courses());
        for (RequirementSink sink : targets.all()) {
            sink.targets(language).stream()
                    .map(each -> new RuleChoices.Target(new AssignmentTarget(sink.kind(), each.key()), each.name()))
                    .forEach(assignable::add);
        }
        return new RuleChoices(
                assignable,
                names.titles(today),
                names.competences(language),
                facts.all().stream().map(each -> kind(each, language)).toList());
    }

    private static RuleChoices.FactKind kind(AudienceFacts facts, String language) {
        Stream<RuleChoices.Named> subjects =
                facts.subjects(language).stream().map(each -> new RuleChoices.Named(each.key(), each.name()));
        Stream<RuleChoices.State> states =
                facts.states(language).stream().map(each -> new RuleChoices.State(each.code(), each.name()));
        return new RuleChoices.FactKind(facts.kind(), subjects.toList(), states.toList());
    }
}
