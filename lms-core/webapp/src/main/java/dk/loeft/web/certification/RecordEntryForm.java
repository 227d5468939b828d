package dk.loeft.web.certification;

import dk.loeft.certification.CertificationEntry;
import dk.loeft.shared.LocalDay;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What HR fills in to write into a history: which fields there are is said by {@code edit} in the address. */
@Dependent
public class RecordEntryForm {
    static final Map<String, String> FIELDS = Map.of(
            "certification.record.reason", "entry:reason",
            "certification.record.approver", "entry:approver",
            "certification.record.future", "entry:on",
            "certification.record.day", "entry:on",
            "certification.record.same-day", "entry:on",
            "certification.record.bar", "entry:until",
            "certification.record.bad.until-before-on", "entry:until",
            "certification.record.ignored-not-equivalent", "entry:code");

    private static final Set<String> KINDS =
            Set.of("exempt", "exempt-end", "revoke", "reinstate", "proof", "remove", "day");

    private final Address address;
    private final Clock clock;

    private String edit = "";
    private long line;
    private @Nullable LocalDate on;
    private @Nullable LocalDate until;
    private String reason = "";
    private String approver = "";
    private String code = "";

    @Inject
    public RecordEntryForm(Address address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @PostConstruct
    void read() {
        String asked = address.text("edit");
        edit = KINDS.contains(asked) ? asked : "";
        line = address.key("line");
        on = LocalDay.today(clock);
    }

    void close() {
        edit = "";
    }

    long line() {
        return line;
    }

    /** What was filled in; empty if a day that is needed is missing, which the page has told by then. */
    Optional<CertificationEntry> entry() {
        LocalDate day = on;
        if (edit.equals("remove")) {
            return Optional.of(new CertificationEntry.Removal(line, reason));
        }
        return day == null ? Optional.empty() : Optional.ofNullable(entry(day));
    }

    private @Nullable CertificationEntry entry(LocalDate day) {
        Optional<LocalDate> last = Optional.ofNullable(until);
        return switch (edit) {
            case "exempt" ->
                last.map(end -> new CertificationEntry.Exemption(day, end, reason, approver))
                        .orElse(null);
            case "exempt-end" -> new CertificationEntry.ExemptionEnd(day);
            case "revoke" -> new CertificationEntry.Revocation(day, last, reason);
            case "reinstate" -> new CertificationEntry.Reinstatement(day, reason);
            case "proof" -> new CertificationEntry.Proof(day, code, last);
            case "day" -> new CertificationEntry.OtherDay(line, day, reason);
            default -> null;
        };
    }

    public boolean isOpen() {
        return !edit.isEmpty();
    }

    public String getEdit() {
        return edit;
    }

    /** Whether the entry has a day of its own. */
    public boolean isDated() {
        return !edit.equals("remove");
    }

    /** Whether the entry may, or must, name a last day. */
    public boolean isEnding() {
        return Set.of("exempt", "revoke", "proof").contains(edit);
    }

    /** Whether it must. */
    public boolean isEndNeeded() {
        return edit.equals("exempt");
    }

    /** Whether an earlier line is corrected, which moves what people were told before. */
    public boolean isCorrecting() {
        return Set.of("remove", "day").contains(edit);
    }

    /** Whether it can be written now: a correction is written only after what it changes was on the screen. */
    public boolean isSavable() {
        return !isCorrecting() || !address.text("seen").isEmpty();
    }

    /** Whether what was on the screen is what is to be written. */
    boolean isSeen() {
        return !isCorrecting() || address.text("seen").equals(getStamp());
    }

    /** What decides how the record stands afterwards. */
    public String getStamp() {
        return edit + ":" + line + ":" + (isDated() ? on : "");
    }

    public boolean isReasoned() {
        return Set.of("exempt", "revoke", "reinstate", "remove", "day").contains(edit);
    }

    public boolean isApproved() {
        return edit.equals("exempt");
    }

    public boolean isCoded() {
        return edit.equals("proof");
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getApprover() {
        return approver;
    }

    public void setApprover(String approver) {
        this.approver = approver;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
