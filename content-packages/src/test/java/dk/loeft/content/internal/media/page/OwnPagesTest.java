package dk.loeft.content.internal.media.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.PageDraft;
import dk.loeft.content.PageDraftId;
import dk.loeft.content.UploadedPackage;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of pages over the real database, and the packages that are made of them. */
class OwnPagesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final byte[] PICTURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path root = Path.of("");

    @Test
    void aDraftBecomesAPackageWithItsPagesInOrder() throws Exception {
        PageDraftId id = start("Gode råd: og mere");
        write(id, 0, "Første side", "Tekst\n\n![Et ur](ur.svg)");
        int added = ask(pages -> pages.addPart(id));
        assertThat(added).isEqualTo(1);
        write(id, 1, "Anden side", "Mere");
        ask(pages -> pages.addFile(id, "Ur.SVG", "Et ur", false, PICTURE));
        run(pages -> pages.moveUp(id, 1));

        UploadedPackage uploaded = upload(ask(pages -> pages.pack(id)));

        assertThat(uploaded.report().findings()).isEmpty();
        assertThat(uploaded.report().title()).isEqualTo("Gode råd: og mere");
        assertThat(uploaded.report().items())
                .extracting(item -> item.title())
                .containsExactly("Anden side", "Første side");
        assertThat(upload(ask(pages -> pages.pack(id))).known())
                .as("the same draft is the same package")
                .isTrue();
    }

    @Test
    void aPackageMadeOfPagesCanBeEditedIntoANewVersion() throws Exception {
        PageDraftId id = start("Kursus");
        write(id, 0, "En", "Tekst med *fed*\n\n![-](b.png)");
        ask(pages -> pages.addFile(id, "b.png", "", true, PICTURE));
        UploadedPackage first = upload(ask(pages -> pages.pack(id)));

        PageDraftId again = ask(pages -> pages.startFrom(first.report().sha256()));
        PageDraft draft = ask(pages -> pages.find(again)).orElseThrow();
        assertThat(draft.title()).isEqualTo("Kursus");
        assertThat(draft.parts()).containsExactly(new PageDraft.Text("En", "Tekst med *fed*\n\n![-](b.png)"));
        assertThat(draft.files()).containsExactly(new PageDraft.File("b.png", ""));

        write(again, 0, "En", "Ny tekst");
        UploadedPackage second = upload(ask(pages -> pages.pack(again)));
        assertThat(second.known()).isFalse();
        assertThat(second.report().items().get(0).identifier())
                .as("parts keep their identifiers, so that progress can follow")
                .isEqualTo(first.report().items().get(0).identifier());
    }

    @Test
    void pagesInFoldersFindTheirPicturesAndEachOtherAsDrafts() throws Exception {
        Path sample = Path.of("samples/gode-moeder");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (String path : List.of("01-foer-moedet.md", "02-under-moedet.md", "billeder/tid.svg")) {
                out.putNextEntry(new ZipEntry(path));
                out.write(Files.readAllBytes(sample.resolve(path)));
            }
        }
        UploadedPackage uploaded = upload(zip.toByteArray());
        PageDraftId id = ask(pages -> pages.startFrom(uploaded.report().sha256()));
        assertThat(upload(ask(pages -> pages.pack(id))).report().findings()).isEmpty();
    }

    @Test
    void thePreviewIsSafeAndShowsTheDraftsPictures() {
        PageDraftId id = start("Kursus");
        write(
                id,
                0,
                "En",
                "<script>alert(1)</script><b onclick='x()'>fed</b>\n\n![Ur](b.png) ![Nej](https://x.dk/a.png)");
        ask(pages -> pages.addFile(id, "b.png", "Ur", false, PICTURE));
        String html = ask(pages -> pages.preview(id, 0, "/authoring/page-file?draft=1&name="));
        assertThat(html)
                .contains("<h1 id=\"en\">En</h1>", "<b>fed</b>", "/authoring/page-file?draft&#61;1&amp;name&#61;b.png")
                .doesNotContain("script", "onclick", "x.dk");
    }

    @Test
    void aPictureNeedsATextOrAWordThatItIsDecoration() {
        PageDraftId id = start("Kursus");
        refused("content.page.alternative", () -> ask(pages -> pages.addFile(id, "b.png", " ", false, PICTURE)));
        String picture = ask(pages -> pages.addFile(id, "b.png", "", true, PICTURE));
        assertThat(picture).isEqualTo("b.png");
        String captions = ask(pages -> pages.addFile(id, "Film om Ø.da.VTT", "", false, PICTURE));
        assertThat(captions).isEqualTo("film-om-oe.da.vtt");
    }

    @Test
    void whatNoPageCanShowIsRefused() {
        PageDraftId id = start("Kursus");
        refused("content.page.kind", () -> ask(pages -> pages.addFile(id, "a.exe", "x", false, PICTURE)));
        refused("content.page.kind", () -> ask(pages -> pages.addFile(id, ".png", "x", false, PICTURE)));
        refused("content.page.size", () -> ask(pages -> pages.addFile(id, "a.png", "x", false, new byte[0])));
        refused("content.page.title", () -> write(id, 0, "  ", "x"));
        refused("content.page.language", () -> ask(pages -> pages.start("x", "<")));
        refused("content.page.last", () -> run(pages -> pages.removePart(id, 0)));
        refused("content.page.unknown", () -> write(id, 7, "x", "x"));
        refused("content.package.unknown", () -> ask(pages -> pages.startFrom("0".repeat(64))));
    }

    @Test
    void aDraftThatIsThrownAwayTakesItsFilesAlong() {
        PageDraftId id = start("Kursus");
        ask(pages -> pages.addFile(id, "b.png", "", true, PICTURE));
        run(pages -> pages.discard(id));
        Optional<PageDraft> draft = ask(pages -> pages.find(id));
        Optional<byte[]> file = ask(pages -> pages.file(id, "b.png"));
        assertThat(draft).isEmpty();
        assertThat(file).isEmpty();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    private static PageDraftId start(String title) {
        return ask(pages -> pages.start(title, "da"));
    }

    private static void write(PageDraftId id, int part, String title, String body) {
        PageDraft draft = ask(pages -> pages.find(id)).orElseThrow();
        run(pages -> pages.write(id, draft.title(), draft.language(), part, new PageDraft.Text(title, body)));
    }

    private static UploadedPackage upload(byte[] zip) throws Exception {
        PackageStore store = new PackageStore(root);
        return new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(zip), "sider.zip");
    }

    private static void run(Consumer<OwnPagesService> useCase) {
        ask(pages -> {
            useCase.accept(pages);
            return true;
        });
    }

    private static <T> T ask(Function<OwnPagesService, T> useCase) {
        CurrentActor actor = new CurrentActor();
        actor.become(Actor.system());
        return database.inTransaction(manager -> useCase.apply(new OwnPagesService(
                new PageDraftRepository(manager),
                TransactionalPackages.index(manager),
                new PackageStore(root),
                actor,
                Clock.fixed(TransactionalPackages.NOW, ZoneOffset.UTC))));
    }
}
