package dk.loeft.web.external;

import dk.loeft.external.ExternalInput;
import dk.loeft.external.ExternalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is filled in about learning taken elsewhere. */
public final class ExternalForm {
    static final Map<String, String> FIELDS = Map.of(
            "external.title", "external:title",
            "external.provider", "external:provider",
            "external.learned", "external:learned",
            "external.until", "external:until",
            "external.future", "external:until",
            "external.hours", "external:hours");

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private String title = "";
    private String provider = "";
    private ExternalKind kind = ExternalKind.COURSE;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private String hours = "";
    private String learned = "";

    /** An empty form. */
    ExternalForm() {}

    /** A form filled with what was told before. */
    ExternalForm(ExternalInput told, boolean danish) {
        title = told.title();
        provider = told.provider();
        kind = told.kind();
        from = told.from();
        until = told.until();
        String plain = BigDecimal.valueOf(told.hours()).stripTrailingZeros().toPlainString();
        hours = danish ? plain.replace('.', ',') : plain;
        learned = told.learned();
    }

    /** What was filled in; absent if a day is missing, which the page has told by then. What is no number of hours counts as none. */
    Optional<ExternalInput> told() {
        LocalDate first = from;
        LocalDate last = until;
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new ExternalInput(title, provider, kind, first, last, minutes(), learned));
    }

    private int minutes() {
        String plain = hours.strip().replace(',', '.');
        return plain.matches("[0-9]{1,5}([.][0-9]{1,2})?")
                ? new BigDecimal(plain).multiply(HOUR).intValue()
                : 0;
    }

    public List<ExternalKind> getKinds() {
        return List.of(ExternalKind.values());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public ExternalKind getKind() {
        return kind;
    }

    public void setKind(ExternalKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getLearned() {
        return learned;
    }

    public void setLearned(String learned) {
        this.learned = learned;
    }
}
