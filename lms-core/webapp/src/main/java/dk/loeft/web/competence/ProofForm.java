package dk.loeft.web.competence;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Level;
import dk.loeft.competence.Proof;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is filled in about proof from elsewhere, by oneself or by a leader. */
public final class ProofForm {
    static final Map<String, String> FIELDS = Map.of(
            "competence.evidence.level", "proof:level",
            "competence.evidence.note", "proof:note",
            "competence.proof.note", "proof:note",
            "competence.proof.future", "proof:given",
            "competence.evidence.expires", "proof:expires");

    private final FrameworkChoice choice;

    private long competence;
    private int level;
    private @Nullable LocalDate given;
    private @Nullable LocalDate expires;
    private String note = "";

    ProofForm(FrameworkChoice choice, long competence) {
        this.choice = choice;
        this.competence = competence;
    }

    /** What was filled in; absent if the day is missing, which the page has told by then. */
    Optional<Proof> proof() {
        return Optional.ofNullable(given)
                .map(day -> new Proof(new CompetenceId(competence), level, day, Optional.ofNullable(expires), note));
    }

    public List<FrameworkRow> getChoices() {
        return choice.choices();
    }

    public List<Competence> getCompetences() {
        return choice.competences();
    }

    public List<Level> getLevels() {
        return choice.levels();
    }

    public long getFramework() {
        return choice.framework();
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

    public @Nullable LocalDate getGiven() {
        return given;
    }

    public void setGiven(@Nullable LocalDate given) {
        this.given = given;
    }

    public @Nullable LocalDate getExpires() {
        return expires;
    }

    public void setExpires(@Nullable LocalDate expires) {
        this.expires = expires;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
