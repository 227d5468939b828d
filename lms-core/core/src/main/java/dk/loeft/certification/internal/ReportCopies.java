package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateReportsDue.Run;
import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportCopy;
import dk.loeft.certification.ReportFile;
import dk.loeft.certification.ReportRunId;
import dk.loeft.certification.internal.Exports.Cover;
import dk.loeft.certification.internal.Exports.Extract;
import dk.loeft.certification.internal.ReportCopyRepository.Made;
import dk.loeft.certification.internal.ReportCopyRepository.Stored;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** The files of reports, for whoever acts. They are made when somebody wants them, so that nothing lies about that nobody asks for. */
@Dependent
class ReportCopies {
    private static final Duration KEPT = Duration.ofDays(CertificateReports.DAYS_KEPT);

    private final ReportCopyRepository copies;

    private final Views views;

    private final Exports exports;

    private final CurrentActor actor;

    private final Clock clock;

    private final LongSupplier largest;

    @Inject
    ReportCopies(ReportCopyRepository copies, Views views, Exports exports, CurrentActor actor, Clock clock) {
        // The database takes files of that size, as it takes those that people attach.
        this(copies, views, exports, actor, clock, Setting.ATTACHMENT_MAX_BYTES::number);
    }

    ReportCopies(
            ReportCopyRepository copies,
            Views views,
            Exports exports,
            CurrentActor actor,
            Clock clock,
            LongSupplier largest) {
        this.copies = copies;
        this.views = views;
        this.exports = exports;
        this.actor = actor;
        this.clock = clock;
        this.largest = largest;
    }

    /** A copy with its files at hand, or without where they are kept. */
    private record Whole(ReportCopy copy, Map<ExportFormat, byte[]> files) {}

    void add(Collection<Run> runs) {
        copies.add(runs);
    }

    void forget() {
        copies.forget(clock.instant().minus(KEPT));
    }

    Optional<ReportCopy> open(ReportRunId run, Locale language) throws IOException {
        return whole(run, language).map(Whole::copy);
    }

    Optional<ReportFile> download(ReportRunId run, ExportFormat format, Locale language, OutputStream to)
            throws IOException {
        Optional<Whole> whole = whole(run, language);
        Optional<ReportFile> file = whole.stream()
                .flatMap(each -> each.copy().files().stream())
                .filter(each -> each.format() == format)
                .findFirst();
        Optional<byte[]> content = file.flatMap(each -> Optional.ofNullable(
                        whole.map(Whole::files).orElse(Map.of()).get(format))
                .or(() -> copies.content(run, actor.person(), format)));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        to.write(content.get());
        return file;
    }

    private Optional<Whole> whole(ReportRunId run, Locale language) throws IOException {
        Optional<Stored> found = copies.lock(run, actor.person()).filter(this::kept);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Stored stored = found.get();
        Optional<Whole> made = stored.made()
                .filter(each -> each.scope().equals(scope()) && !each.files().isEmpty())
                .map(each -> new Whole(copy(stored, each), Map.of()));
        return made.isPresent() ? made : make(stored, language);
    }

    private boolean kept(Stored stored) {
        return !stored.ranAt().isBefore(clock.instant().minus(KEPT));
    }

    private Optional<Whole> make(Stored stored, Locale language) throws IOException {
        Optional<CertificateViewInput> view =
                views.view(stored.view()).filter(CertificateView::whole).map(CertificateView::input);
        if (view.isEmpty()) {
            return Optional.empty();
        }
        Extract extract = new Extract(view.get().filter(), view.get().order());
        Cover cover = new Cover(stored.name(), "certification.export.cut-along");
        Map<ExportFormat, byte[]> files = new EnumMap<>(ExportFormat.class);
        int found = write(extract, cover, stored.format(), language, files);
        if (Exports.room(stored.format(), found) < found) {
            write(extract, cover, ExportFormat.XLSX, language, files);
        }
        Instant now = clock.instant();
        List<ReportFile> named = files.keySet().stream()
                .map(format -> new ReportFile(
                        format, plain(stored.name()) + "-" + LocalDay.of(now) + "." + format.extension()))
                .toList();
        Made made = new Made(now, scope(), found, named);
        copies.made(stored.run(), actor.person(), made);
        // What is larger is made each time.
        if (files.values().stream().allMatch(content -> content.length <= largest.getAsLong())) {
            named.forEach(file -> copies.keep(stored.run(), actor.person(), file, content(files, file)));
        }
        return Optional.of(new Whole(copy(stored, made), files));
    }

    private int write(
            Extract extract, Cover cover, ExportFormat format, Locale language, Map<ExportFormat, byte[]> files)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int found = exports.write(extract, cover, format, language, written);
        files.put(format, written.toByteArray());
        return found;
    }

    private static byte[] content(Map<ExportFormat, byte[]> files, ReportFile file) {
        return Optional.ofNullable(files.get(file.format())).orElseThrow();
    }

    private static ReportCopy copy(Stored stored, Made made) {
        return new ReportCopy(
                stored.run(),
                stored.view(),
                stored.name(),
                made.at(),
                LocalDay.of(stored.ranAt().plus(KEPT)),
                made.found(),
                Exports.room(stored.format(), made.found()),
                // The form that was planned first.
                made.files().stream()
                        .sorted((one, other) ->
                                Boolean.compare(other.format() == stored.format(), one.format() == stored.format()))
                        .toList());
    }

    /** What part of the organisation the actor sees, to be compared. */
    private String scope() {
        return actor.get().scopeOf(SEE_CERTIFICATES).unitPaths().stream()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The name in small letters of ASCII: {@code udloeber-snart}. */
    static String plain(String name) {
        String danish = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        String letters = Normalizer.normalize(danish, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return letters.isEmpty() ? "certifikater" : letters;
    }
}
