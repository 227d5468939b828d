package dk.loeft.content.internal.media.page;

import dk.loeft.content.OwnPages;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.PageDraft;
import dk.loeft.content.PageDraftId;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class OwnPagesService implements OwnPages {
    private final PageDraftRepository drafts;

    private final PackageIndex packages;

    private final PackageStore store;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    OwnPagesService(
            PageDraftRepository drafts, PackageIndex packages, PackageStore store, CurrentActor actor, Clock clock) {
        this.drafts = drafts;
        this.packages = packages;
        this.store = store;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected OwnPagesService() {
        this.drafts = null;
        this.packages = null;
        this.store = null;
        this.actor = null;
        this.clock = null;
    }

    @Override
    public List<PageDraft> drafts() {
        return drafts.all();
    }

    @Override
    public Optional<PageDraft> find(PageDraftId id) {
        return drafts.find(id);
    }

    @Override
    public PageDraftId start(String title, String language) {
        return add(title, language, List.of(new PageDraft.Text(DraftRules.title(title), "")));
    }

    private PageDraftId add(String title, String language, List<PageDraft.Text> parts) {
        PageDraftId id = drafts.add(
                DraftRules.title(title),
                DraftRules.language(language),
                actor.find().flatMap(Actor::person),
                clock.instant());
        drafts.replaceParts(id, parts);
        return id;
    }

    @Override
    public PageDraftId startFrom(String reference) {
        String title = packages.usable(reference)
                .filter(row -> row.standard() == PackageStandard.PAGE)
                .orElseThrow(() -> new RefusedException("content.package.unknown"))
                .title();
        PackageFiles files = store.files(reference);
        try {
            List<WrittenPage> pages = PageReader.written(files);
            String language = pages.stream()
                    .map(WrittenPage::language)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("da");
            if (pages.isEmpty()) {
                throw new RefusedException("content.page.foreign");
            }
            List<String> beside = PageReader.beside(files);
            PageDraftId id = add(title, language, DraftArchive.texts(pages, beside));
            for (String path : beside) {
                byte[] content = files.start(path, DraftRules.LARGEST_FILE + 1);
                String name = DraftRules.fileName(path);
                drafts.putFile(id, new PageDraft.File(name, ""), DraftRules.sized(content));
            }
            return id;
        } catch (PackageRefused unreadable) {
            throw new IllegalStateException("a stored package that cannot be read", unreadable);
        }
    }

    @Override
    public void write(PageDraftId id, String title, String language, int part, PageDraft.Text text) {
        PageDraft draft = existing(id);
        List<PageDraft.Text> parts = new ArrayList<>(draft.parts());
        parts.set(place(draft, part), DraftRules.text(text));
        drafts.change(id, DraftRules.title(title), DraftRules.language(language), clock.instant());
        drafts.replaceParts(id, parts);
    }

    @Override
    public int addPart(PageDraftId id) {
        PageDraft draft = existing(id);
        int place = draft.parts().size();
        DraftRules.room(place);
        List<PageDraft.Text> parts = new ArrayList<>(draft.parts());
        parts.add(new PageDraft.Text(String.valueOf(place + 1), ""));
        replace(draft, parts);
        return place;
    }

    @Override
    public void removePart(PageDraftId id, int part) {
        PageDraft draft = existing(id);
        List<PageDraft.Text> parts = new ArrayList<>(draft.parts());
        parts.remove(place(draft, part));
        if (parts.isEmpty()) {
            throw new RefusedException("content.page.last");
        }
        replace(draft, parts);
    }

    @Override
    public void moveUp(PageDraftId id, int part) {
        PageDraft draft = existing(id);
        if (place(draft, part) > 0) {
            List<PageDraft.Text> parts = new ArrayList<>(draft.parts());
            Collections.swap(parts, part, part - 1);
            replace(draft, parts);
        }
    }

    private void replace(PageDraft draft, List<PageDraft.Text> parts) {
        drafts.change(draft.id(), draft.title(), draft.language(), clock.instant());
        drafts.replaceParts(draft.id(), parts);
    }

    @Override
    public String addFile(PageDraftId id, String fileName, String alternative, boolean decorative, byte[] content) {
        PageDraft draft = existing(id);
        String name = DraftRules.fileName(fileName);
        String said = DraftRules.alternative(name, alternative, decorative);
        drafts.putFile(id, new PageDraft.File(name, said), DraftRules.sized(content));
        drafts.change(id, draft.title(), draft.language(), clock.instant());
        return name;
    }

    @Override
    public void removeFile(PageDraftId id, String name) {
        drafts.removeFile(id, name);
    }

    @Override
    public Optional<byte[]> file(PageDraftId id, String name) {
        return drafts.file(id, name);
    }

    @Override
    public String preview(PageDraftId id, int part, String files) {
        PageDraft draft = existing(id);
        PageDraft.Text text = draft.parts().get(place(draft, part));
        WrittenPage page =
                WrittenPage.read(DraftArchive.path(part, text.title()), "# " + text.title() + "\n\n" + text.body());
        return PageHtml.show(page, new DraftFiles(draft, files)).body();
    }

    @Override
    public byte[] pack(PageDraftId id) {
        return DraftArchive.pack(existing(id), name -> drafts.file(id, name).orElseThrow());
    }

    @Override
    public void discard(PageDraftId id) {
        drafts.remove(id);
    }

    private PageDraft existing(PageDraftId id) {
        return drafts.find(id).orElseThrow(() -> new RefusedException("content.page.unknown"));
    }

    private static int place(PageDraft draft, int part) {
        if (part < 0 || part >= draft.parts().size()) {
            throw new RefusedException("content.page.unknown");
        }
        return part;
    }

    /** What a draft's pages may speak of. */
    private record DraftFiles(PageDraft draft, String before) implements PageFiles {
        @Override
        public Optional<String> address(String path) {
            return draft.files().stream()
                    .filter(file -> file.name().equals(path))
                    .findFirst()
                    .map(file -> before + URLEncoder.encode(path, StandardCharsets.UTF_8));
        }

        @Override
        public List<String> textsOf(String video) {
            String name = video.replaceFirst("\\.[A-Za-z0-9]+$", "");
            return draft.files().stream()
                    .map(PageDraft.File::name)
                    .filter(path -> path.startsWith(name + ".") && path.endsWith(".vtt"))
                    .toList();
        }
    }
}
