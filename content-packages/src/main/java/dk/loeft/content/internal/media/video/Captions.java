package dk.loeft.content.internal.media.video;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.media.WebVtt;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at the texts of a video: that there are captions (WCAG 2.2, 1.2.2), in which language, and that browsers can read them. */
final class Captions {
    private static final int LARGEST = 4 << 20;

    private final PackageFiles files;

    private final Findings findings;

    Captions(PackageFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The texts of the video, in the order of their names. */
    List<TextFile> check() throws PackageRefused {
        List<TextFile> texts = new ArrayList<>();
        for (String path : files.paths().stream().sorted().toList()) {
            if (path.toLowerCase(Locale.ROOT).endsWith(".vtt")) {
                TextFile text = TextFile.of(path);
                texts.add(text);
                check(text);
            }
        }
        if (texts.stream().noneMatch(TextFile::captions)) {
            findings.add(FindingCode.VIDEO_WITHOUT_CAPTIONS, null, 0);
        }
        return texts;
    }

    private void check(TextFile text) throws PackageRefused {
        String path = text.path();
        if (text.language().isEmpty()) {
            findings.add(FindingCode.VTT_WITHOUT_LANGUAGE, path, 0, path);
        }
        String written;
        try {
            written = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(files.start(path, LARGEST)))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            findings.add(FindingCode.VTT_NOT_UTF8, path, 0, path);
            return;
        }
        WebVtt.Checked checked = WebVtt.check(written);
        checked.problems()
                .forEach(problem -> findings.add(code(problem.rule()), path, problem.line(), path, shown(problem)));
        if (checked.cues() == 0 && checked.problems().isEmpty()) {
            findings.add(FindingCode.VTT_EMPTY, path, 0, path);
        }
    }

    private static FindingCode code(WebVtt.Rule rule) {
        return switch (rule) {
            case HEADER -> FindingCode.VTT_HEADER;
            case TIMING -> FindingCode.VTT_TIMING;
            case ENDS_BEFORE_START, ORDER, EMPTY_CUE, STRAY_TEXT -> FindingCode.VTT_CUE;
        };
    }

    private static String shown(WebVtt.Problem problem) {
        String text = problem.text().replaceAll("\\p{Cntrl}", " ");
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
