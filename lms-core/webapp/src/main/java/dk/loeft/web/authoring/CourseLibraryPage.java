package dk.loeft.web.authoring;

import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseOwner;
import dk.loeft.learning.Library;
import dk.loeft.learning.LibraryCard;
import dk.loeft.learning.LibraryInput;
import dk.loeft.learning.Licence;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the library keeps of one course: who answers for it, its terms, its languages and its review. */
@Named("courseLibrary")
@RequestScoped
public class CourseLibraryPage {
    private static final Map<String, String> FIELDS = Map.of(
            "learning.library.licence", "library:licenceNote",
            "learning.library.tags", "library:tags",
            "learning.library.review-on", "library:reviewOn",
            "learning.review", "review:comment",
            "learning.library.own-language", "language:package",
            "learning.course.title", "language:title");

    private final Library library;
    private final Packages packages;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private CourseId course = new CourseId(0);
    private Optional<LibraryCard> card = Optional.empty();
    private List<CourseOwner> owners = List.of();

    private String owner = "";
    private Licence licence = Licence.UNSTATED;
    private String licenceNote = "";
    private String reviewOn = "";
    private boolean reviewRequired;
    private String tags = "";
    private String comment = "";
    private String language = "";
    private String languageTitle = "";
    private String languageSummary = "";
    private long languagePackage;

    @Inject
    public CourseLibraryPage(Library library, Packages packages, Address address, Refusals refusals, Toasts toasts) {
        this.library = library;
        this.packages = packages;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CourseLibraryPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        course = new CourseId(address.key("id"));
        card = library.card(course);
        card.map(LibraryCard::data).ifPresent(data -> {
            owners = library.possibleOwners();
            owner = key(data.owner());
            licence = data.licence();
            licenceNote = data.licenceNote();
            reviewOn = data.reviewOn().map(LocalDate::toString).orElse("");
            reviewRequired = data.reviewRequired();
            tags = String.join(", ", data.tags());
        });
    }

    /** A person as {@code p} and the key, a unit as {@code u} and the key, nobody as nothing. */
    static String key(CourseOwner owner) {
        return owner.person()
                .map(person -> "p" + person.value())
                .or(() -> owner.unit().map(unit -> "u" + unit.value()))
                .orElse("");
    }

    private CourseOwner chosen() {
        if (!owner.matches("[pu][0-9]{1,18}")) {
            return CourseOwner.none();
        }
        long key = Long.parseLong(owner.substring(1));
        return owner.charAt(0) == 'p' ? CourseOwner.of(new PersonId(key)) : CourseOwner.of(new UnitId(key));
    }

    public @Nullable String save() {
        return act(
                "library.saved",
                () -> library.describe(
                        course,
                        new LibraryInput(
                                chosen(),
                                licence,
                                licenceNote,
                                day(),
                                reviewRequired,
                                Arrays.asList(tags.split(",", -1)))));
    }

    private Optional<LocalDate> day() {
        try {
            return reviewOn.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(reviewOn.strip()));
        } catch (DateTimeParseException e) {
            throw new RefusedException("learning.library.review-on");
        }
    }

    public @Nullable String askForReview() {
        return act("review.asked", () -> library.askForReview(course, comment));
    }

    public @Nullable String approve() {
        return act("review.approved", () -> library.approve(course, comment));
    }

    public @Nullable String sendBack() {
        return act("review.sentBack", () -> library.sendBack(course, comment));
    }

    /** Lets the newest version be taken in a further language. */
    public @Nullable String offer() {
        return act("language.offered", () -> {
            PackageRow row = getPackages().stream()
                    .filter(each -> each.id().value() == languagePackage)
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("learning.activity.unknown"));
            library.offerIn(
                    course,
                    new CourseLanguage(
                            language,
                            languageTitle,
                            languageSummary,
                            row.standard().activityKind(),
                            row.reference()));
        });
    }

    public @Nullable String withdraw(String code) {
        return act("language.withdrawn", () -> library.withdrawLanguage(course, code));
    }

    private @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done("authoring", done);
            return Outcomes.course(course);
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public LibraryCard getCard() {
        return card.orElseThrow();
    }

    /** The packages that a further language may rest on, the newest first. */
    public List<PackageRow> getPackages() {
        return packages.packages("", PageRequest.first(PageRequest.MAX_SIZE)).rows().stream()
                .filter(PackageRow::usable)
                .toList();
    }

    public List<CourseOwner> getOwners() {
        return owners;
    }

    /** The key of a possible owner. */
    public String keyOf(CourseOwner each) {
        return key(each);
    }

    /** Whether the present owner is somebody else than those who may be chosen. */
    public boolean isOwnerElsewhere() {
        return !owner.isEmpty() && owners.stream().noneMatch(each -> key(each).equals(owner));
    }

    public Licence[] getLicences() {
        return Licence.values();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Licence getLicence() {
        return licence;
    }

    public void setLicence(Licence licence) {
        this.licence = licence;
    }

    public String getLicenceNote() {
        return licenceNote;
    }

    public void setLicenceNote(String licenceNote) {
        this.licenceNote = licenceNote;
    }

    public String getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(String reviewOn) {
        this.reviewOn = reviewOn;
    }

    public boolean isReviewRequired() {
        return reviewRequired;
    }

    public void setReviewRequired(boolean reviewRequired) {
        this.reviewRequired = reviewRequired;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getLanguageTitle() {
        return languageTitle;
    }

    public void setLanguageTitle(String languageTitle) {
        this.languageTitle = languageTitle;
    }

    public String getLanguageSummary() {
        return languageSummary;
    }

    public void setLanguageSummary(String languageSummary) {
        this.languageSummary = languageSummary;
    }

    public long getLanguagePackage() {
        return languagePackage;
    }

    public void setLanguagePackage(long languagePackage) {
        this.languagePackage = languagePackage;
    }
}
