package dk.loeft.web.assignment;

import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.Audience;
import dk.loeft.learning.AudienceTree;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.Span;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.web.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One condition that is added to a rule's audience. */
@Named("ruleCondition")
@RequestScoped
public class RuleConditionPage {
    private static final List<String> KINDS =
            List.of("unit", "title", "titleWith", "leads", "joinedBefore", "joinedWithin", "competence", "language");

    private final AssignmentRules rules;
    private final Organisation organisation;
    private final OpenRule open;
    private final Address address;

    private @Nullable RuleChoices choices;
    private long unit;
    private String title = "";
    private int count = 6;
    private Span.Unit spanUnit = Span.Unit.MONTHS;
    private long competence;
    private int level = 1;
    private String language = "da";
    private long subject;
    private String state = "";

    @Inject
    public RuleConditionPage(AssignmentRules rules, Organisation organisation, OpenRule open, Address address) {
        this.rules = rules;
        this.organisation = organisation;
        this.open = open;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RuleConditionPage() {
        this(null, null, null, null);
    }

    /** The kinds of condition that there are. */
    public List<String> getKinds() {
        List<String> kinds = new ArrayList<>(KINDS);
        choices().facts().forEach(each -> kinds.add(each.kind()));
        return kinds;
    }

    /** The kind that is being added. */
    public String getKind() {
        String kind = address.text("kind");
        return getKinds().contains(kind) ? kind : "unit";
    }

    /** Whether another capability knows the kind. */
    public boolean isFact() {
        return fact().isPresent();
    }

    private Optional<RuleChoices.FactKind> fact() {
        String kind = getKind();
        return choices().facts().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst();
    }

    /** Where it is added. */
    public String getPlace() {
        return address.text("place");
    }

    public @Nullable String add() {
        List<Integer> place = ConditionNode.place(getPlace());
        return open.say(AudienceTree.added(beginning(), place, condition()));
    }

    /** A rule that is about nobody yet is about everybody of whom the first condition holds. */
    private Audience beginning() {
        Audience audience = open.terms().audience();
        return audience instanceof Audience.AnyOf any && any.parts().isEmpty() ? Audience.EVERYBODY : audience;
    }

    private Audience condition() {
        Span span = new Span(Math.min(Math.max(0, count), Span.MOST), spanUnit);
        return switch (getKind()) {
            case "unit" -> new Audience.InUnit(new UnitId(unit));
            case "title" -> new Audience.HasTitle(title.strip());
            case "titleWith" -> new Audience.TitleWith(title.strip());
            case "leads" -> new Audience.Leads(unit > 0 ? Optional.of(new UnitId(unit)) : Optional.empty());
            case "joinedBefore" -> new Audience.JoinedBefore(span);
            case "joinedWithin" -> new Audience.JoinedWithin(span);
            case "competence" -> new Audience.Competent(new CompetenceId(competence), level);
            case "language" -> new Audience.Speaks(language);
            default -> new Audience.Fact(getKind(), subject, state);
        };
    }

    /** The units, each after the one it lies in. */
    public List<UnitNode> getUnits() {
        return organisation.units();
    }

    public List<String> getTitles() {
        return choices().titles();
    }

    public List<RuleChoices.Named> getCompetences() {
        return choices().competences();
    }

    public List<RuleChoices.Named> getSubjects() {
        return fact().map(RuleChoices.FactKind::subjects).orElse(List.of());
    }

    public List<RuleChoices.State> getFactStates() {
        return fact().map(RuleChoices.FactKind::states).orElse(List.of());
    }

    public Span.Unit[] getSpanUnits() {
        return Span.Unit.values();
    }

    private RuleChoices choices() {
        RuleChoices known = choices;
        if (known == null) {
            known = rules.choices(open.language());
            choices = known;
        }
        return known;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public Span.Unit getSpanUnit() {
        return spanUnit;
    }

    public void setSpanUnit(Span.Unit spanUnit) {
        this.spanUnit = spanUnit;
    }

    public long getCompetence() {
        return competence;
    }

    public void setCompetence(long competence) {
        this.competence = competence;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public long getSubject() {
        return subject;
    }

    public void setSubject(long subject) {
        this.subject = subject;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
