package dk.loeft.content.internal.media.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns what an author wrote, Markdown (CommonMark with tables and strikethrough) or HTML, into HTML that is safe to show:
 * whatever comes out has passed {@link CleanHtml}.
 */
final class PageHtml {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), HeadingAnchorExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final WrittenPage page;

    private final Surroundings around;

    private final List<PageProblem> problems = new ArrayList<>();

    private PageHtml(WrittenPage page, PageFiles files) {
        this.page = page;
        this.around = new Surroundings(page.path(), files);
    }

    /**
     * A page as it is shown.
     *
     * @param body safe HTML
     * @param problems what its author has to know
     */
    record Shown(String body, List<PageProblem> problems) {
        Shown {
            problems = List.copyOf(problems);
        }
    }

    static Shown show(WrittenPage page, PageFiles files) {
        return new PageHtml(page, files).show();
    }

    private Shown show() {
        String html = page.html() ? page.text() : markdown();
        String clean = new CleanHtml(around, page.html(), problems).clean(html);
        return new Shown(clean, problems);
    }

    private String markdown() {
        Node document = PARSER.parse(page.text());
        document.accept(new Look());
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new PictureRenderer(context, around))
                .attributeProviderFactory(context -> (node, tag, attributes) -> scope(tag, attributes))
                .build()
                .render(document);
    }

    /** Tables of Markdown have headings of columns alone. */
    private static void scope(String tag, Map<String, String> attributes) {
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    /** Looks at pictures and links while their lines are known. */
    private final class Look extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            String address = image.getDestination();
            if (Surroundings.elsewhere(address)) {
                add(PageProblem.Kind.PICTURE_ELSEWHERE, image, address);
            } else if (around.address(address).isEmpty()) {
                add(PageProblem.Kind.PICTURE_MISSING, image, address);
            }
            if (PictureRenderer.alternative(image).isBlank()) {
                add(PageProblem.Kind.PICTURE_WITHOUT_ALT, image, address);
            }
        }

        @Override
        public void visit(Link link) {
            String address = link.getDestination();
            if (!Surroundings.elsewhere(address)
                    && !address.startsWith("#")
                    && around.address(address).isEmpty()) {
                add(PageProblem.Kind.LINK_MISSING, link, address);
            }
            visitChildren(link);
        }

        private void add(PageProblem.Kind kind, Node node, String text) {
            int line = node.getSourceSpans().isEmpty()
                    ? 0
                    : node.getSourceSpans().get(0).getLineIndex() + 1 + page.skipped();
            problems.add(new PageProblem(kind, line, text));
        }
    }
}
