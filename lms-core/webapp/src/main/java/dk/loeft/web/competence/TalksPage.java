package dk.loeft.web.competence;

import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.TalkRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The reader's development talks, as person and as leader. */
@Named("developmentTalks")
@RequestScoped
public class TalksPage {
    private final DevelopmentTalks talks;

    private List<TalkRow> rows = List.of();

    @Inject
    public TalksPage(DevelopmentTalks talks) {
        this.talks = talks;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TalksPage() {
        this(null);
    }

    @PostConstruct
    void read() {
        rows = talks.talks();
    }

    public List<TalkRow> getRows() {
        return rows;
    }
}
