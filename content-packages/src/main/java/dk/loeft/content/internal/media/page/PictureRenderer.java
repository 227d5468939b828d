package dk.loeft.content.internal.media.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Pictures, as authors write them. A hyphen as alternative text says that a picture is there for its looks alone; a video that is
 * written like a picture becomes one that can be played, with the texts that bear its name.
 */
final class PictureRenderer implements NodeRenderer {
    private static final String DECORATION = "-";

    private final HtmlWriter html;

    private final Surroundings around;

    PictureRenderer(HtmlNodeRendererContext context, Surroundings around) {
        this.html = context.getWriter();
        this.around = around;
    }

    /** The text that stands for a picture, as it was written. */
    static String alternative(Image image) {
        StringBuilder text = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }
        });
        return text.toString().strip();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        String alternative = alternative(image);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", image.getDestination());
        if (Surroundings.film(image.getDestination())) {
            film(image.getDestination(), alternative, attributes);
            return;
        }
        attributes.put("alt", alternative.equals(DECORATION) ? "" : alternative);
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        html.tag("img", attributes, true);
    }

    private void film(String address, String title, Map<String, String> attributes) {
        attributes.put("controls", "controls");
        attributes.put("preload", "metadata");
        attributes.put("aria-label", title);
        html.tag("video", attributes);
        for (String text : around.textsOf(address)) {
            String language = text.replaceFirst("(?i)\\.vtt$", "").replaceFirst(".*\\.", "");
            Map<String, String> track = new LinkedHashMap<>();
            track.put("kind", "captions");
            track.put("src", around.addressOf(text).orElse(""));
            track.put("srclang", language);
            track.put("label", language);
            html.tag("track", track, true);
        }
        html.tag("/video");
    }
}
