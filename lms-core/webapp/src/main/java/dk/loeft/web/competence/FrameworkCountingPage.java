package dk.loeft.web.competence;

import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkView;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.engine.Choice;
import dk.loeft.competence.engine.EvidenceRule;
import dk.loeft.competence.engine.Source;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a framework makes levels of evidence: which evidence counts, and for how long a rating does. */
@Named("frameworkCounting")
@RequestScoped
public class FrameworkCountingPage {
    private final Frameworks frameworks;
    private final CurrentActor actor;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<FrameworkView> view = Optional.empty();
    private Choice choice = EvidenceTerms.STANDARD.rule().choice();
    private List<Source> order = new ArrayList<>(EvidenceTerms.STANDARD.rule().order());
    private @Nullable Integer months;

    @Inject
    public FrameworkCountingPage(
            Frameworks frameworks, CurrentActor actor, Address address, Refusals refusals, Toasts toasts) {
        this.frameworks = frameworks;
        this.actor = actor;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected FrameworkCountingPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        view = frameworks.framework(new FrameworkId(address.key("id")));
        view.map(FrameworkView::terms).ifPresent(this::show);
        Arrays.stream(Choice.values())
                .filter(each -> each.name().equals(address.text("choice")))
                .findFirst()
                .ifPresent(chosen -> choice = chosen);
        List<Source> sent = Arrays.stream(address.text("order").split(","))
                .flatMap(name -> Arrays.stream(Source.values())
                        .filter(source -> source.name().equals(name)))
                .toList();
        if (EvidenceRule.isWhole(sent)) {
            order = new ArrayList<>(sent);
        }
    }

    private void show(EvidenceTerms terms) {
        choice = terms.rule().choice();
        order = new ArrayList<>(terms.rule().order());
        months = terms.ratingMonths().orElse(null);
    }

    /** Answers that there is nothing where no framework has the key; reading it alone would let everybody in. */
    public void check() throws IOException {
        if (!actor.get().may(Permission.EDIT_COMPETENCES)) {
            throw new NotPermittedException(Permission.EDIT_COMPETENCES);
        }
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    /** Lets a source be believed more, or less; nothing is kept yet. */
    public void move(int place, int by) {
        if (place >= 0 && place < order.size() && place + by >= 0 && place + by < order.size()) {
            Collections.swap(order, place, place + by);
        }
    }

    public @Nullable String save() {
        FrameworkId framework = getView().id();
        EvidenceTerms terms = new EvidenceTerms(new EvidenceRule(choice, order), Optional.ofNullable(months));
        try {
            Retry.of(() -> {
                frameworks.countBy(framework, terms);
                return framework;
            });
            toasts.done("competence", "counting.saved");
            return "/competence/framework?faces-redirect=true&id=" + framework.value();
        } catch (RefusedException e) {
            refusals.show(e, Map.of("competence.terms.months", "counting:months"));
            return null;
        }
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public FrameworkView getView() {
        return view.orElseThrow();
    }

    /** The ways to choose from. */
    public Choice[] getChoices() {
        return Choice.values();
    }

    public Choice getChoice() {
        return choice;
    }

    /** All sources, the most believed first. */
    public List<Source> getOrder() {
        return order;
    }

    /** The order as the form sends it along. */
    public String getOrderSent() {
        return String.join(",", order.stream().map(Source::name).toList());
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }
}
