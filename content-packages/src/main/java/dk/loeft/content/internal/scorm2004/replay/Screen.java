package dk.loeft.content.internal.scorm2004.replay;

import dk.loeft.content.engine.scorm2004.sequencing.NavigationControls;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationControls.Entry;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import java.util.Optional;

/** Answers what the scripts ask of the LMS's controls. */
final class Screen {

    private final TestPackage open;
    private final NavigationControls controls;

    Screen(TestPackage open, NavigationControls controls) {
        this.open = open;
        this.controls = controls;
    }

    boolean shows(String question) {
        int at = question.indexOf('@');
        String what = at < 0 ? question : question.substring(0, at);
        String whom = at < 0 ? "" : question.substring(at + 1);
        return switch (what) {
            case "continue.enabled" -> controls.enabled(Type.CONTINUE);
            case "continue.disabled" -> !controls.enabled(Type.CONTINUE);
            case "previous.enabled" -> controls.enabled(Type.PREVIOUS);
            case "previous.disabled" -> !controls.enabled(Type.PREVIOUS);
            case "toc.enabled" ->
                controls.contents().stream().anyMatch(entry -> entry.selectable() && !entry.current());
            case "toc.enabled.selectable" ->
                entry(whom).filter(Entry::selectable).isPresent();
            case "toc.visible" -> entry(whom).isPresent();
            case "click.button" -> true;
            default -> false;
        };
    }

    private Optional<Entry> entry(String title) {
        return open.titled(title).flatMap(id -> controls.contents().stream()
                .filter(entry -> entry.identifier().equals(id))
                .findFirst());
    }
}
