package dk.loeft.competence.internal;

import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.engine.Choice;
import dk.loeft.competence.engine.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a framework. It begins with the first file that is taken in, and each further file with the same identifier and
 * edition says it anew; it is never deleted.
 */
@Entity
@Table(name = "competence_framework")
class Framework {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "identifier", nullable = false, updatable = false)
    private String identifier = "";

    @Column(name = "edition", nullable = false, updatable = false)
    private String edition = "";

    @Column(name = "title_da", nullable = false)
    private String titleDa = "";

    @Column(name = "title_en", nullable = false)
    private String titleEn = "";

    @Column(name = "description_da", nullable = false)
    private String descriptionDa = "";

    @Column(name = "description_en", nullable = false)
    private String descriptionEn = "";

    @Column(name = "source", nullable = false)
    private String source = "";

    @Column(name = "licence", nullable = false)
    private String licence = "";

    @Column(name = "attribution", nullable = false)
    private String attribution = "";

    @Column(name = "language", nullable = false)
    private String language = "da";

    @Enumerated(EnumType.STRING)
    @Column(name = "choice", nullable = false)
    private Choice choice = EvidenceTerms.STANDARD.rule().choice();

    @Column(name = "source_order", nullable = false)
    private String sourceOrder = written(EvidenceTerms.STANDARD.rule().order());

    @Column(name = "rating_months")
    private @Nullable Integer ratingMonths =
            EvidenceTerms.STANDARD.ratingMonths().orElse(null);

    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    protected Framework() {}

    Framework(FrameworkInfo info, Instant now) {
        this.identifier = info.identifier();
        this.edition = info.edition();
        say(info, now);
    }

    /** Takes over what a file says of it; {@link FileTexts} has looked at it. */
    final void say(FrameworkInfo info, Instant now) {
        this.titleDa = info.title().da();
        this.titleEn = info.title().en();
        this.descriptionDa = info.description().da();
        this.descriptionEn = info.description().en();
        this.source = info.source();
        this.licence = info.licence();
        this.attribution = info.attribution();
        this.language = info.language();
        this.revision++;
        this.changedAt = now;
    }

    /** From now on levels are made of evidence by these terms. */
    void countBy(EvidenceTerms terms) {
        this.choice = terms.rule().choice();
        this.sourceOrder = written(terms.rule().order());
        this.ratingMonths = terms.ratingMonths().orElse(null);
    }

    private static String written(List<Source> order) {
        return order.stream().map(Source::name).collect(Collectors.joining(","));
    }

    FrameworkId id() {
        return new FrameworkId(id);
    }

    /** How many files were taken in. */
    int revision() {
        return revision;
    }
}
