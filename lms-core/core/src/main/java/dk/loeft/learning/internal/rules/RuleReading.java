package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.RuleFilter;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleMember;
import dk.loeft.learning.RuleRow;
import dk.loeft.learning.RuleRun;
import dk.loeft.learning.RuleView;
import dk.loeft.learning.Why;
import dk.loeft.learning.WhyLine;
import dk.loeft.learning.internal.rules.RuleListRepository.Listed;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules as pages show them. */
@Dependent
class RuleReading {
    private final RuleRepository rules;

    private final RuleListRepository lists;

    private final WhyRepository whys;

    private final Names names;

    private final Targets targets;

    @Inject
    RuleReading(RuleRepository rules, RuleListRepository lists, WhyRepository whys, Names names, Targets targets) {
        this.rules = rules;
        this.lists = lists;
        this.whys = whys;
        this.names = names;
        this.targets = targets;
    }

    Page<RuleRow> rules(RuleFilter filter, PageRequest page) {
        Page<Listed> listed = lists.rules(filter, page);
        return new Page<>(listed.rows().stream().map(this::titled).toList(), listed.total(), page);
    }

    /** Titles of courses came with the rows; other capabilities name theirs. */
    private RuleRow titled(Listed listed) {
        RuleRow row = listed.row();
        return row.targetKind().equals(AssignmentTarget.COURSE)
                ? row
                : new RuleRow(
                        row.id(),
                        row.title(),
                        row.targetKind(),
                        targets.title(new AssignmentTarget(row.targetKind(), listed.target()))
                                .orElse(""),
                        row.state(),
                        row.people(),
                        row.changing(),
                        row.since());
    }

    Optional<RuleView> find(RuleId id, String language) {
        return rules.find(id).map(rule -> view(rule, language, lists.people(id)));
    }

    private RuleView view(Rule rule, String language, long people) {
        Optional<RuleView.Version> inForce = rule.version().map(rules::version).map(RuleReading::version);
        Optional<RuleView.Version> draft = rules.draft(rule.id()).map(RuleReading::version);
        return new RuleView(
                rule.id(),
                rule.title(),
                rule.target(),
                targets.title(rule.target()).orElse(""),
                rule.state(),
                people,
                inForce,
                draft,
                lists.openPlan(rule.id()),
                names.of(
                        Stream.concat(inForce.stream(), draft.stream())
                                .map(version -> version.terms().audience())
                                .toList(),
                        language));
    }

    private static RuleView.Version version(RuleVersion version) {
        return new RuleView.Version(version.number(), version.terms(), version.inForceFrom());
    }

    Page<RuleMember> members(RuleId rule, String text, PageRequest page) {
        return lists.members(rule, text, page);
    }

    Page<RuleRun> history(RuleId rule, PageRequest page) {
        return lists.history(rule, page);
    }

    RuleChoices choices(String language, LocalDate today) {
        return names.choices(language, today);
    }

    Optional<Why> why(PersonId person, AssignmentTarget target, String language) {
        return whys.listed(person, target, language).map(listed -> {
            List<WhyLine> lines = whys.lines(person, target);
            return new Why(
                    target,
                    listed.title(),
                    listed.due(),
                    listed.byHand(),
                    lines,
                    names.of(lines.stream().map(line -> line.terms().audience()).toList(), language));
        });
    }
}
