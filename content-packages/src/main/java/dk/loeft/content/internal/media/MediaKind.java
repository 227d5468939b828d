package dk.loeft.content.internal.media;

import dk.loeft.content.PackageStandard;

/** The kinds of media, each with a player of its own. */
enum MediaKind {
    PDF(PackageStandard.PDF, "pdf.html", 100),
    VIDEO(PackageStandard.VIDEO, "video.html", 95),
    PAGE(PackageStandard.PAGE, "page.html", 100);

    private final PackageStandard standard;
    private final String shell;
    private final int needed;

    MediaKind(PackageStandard standard, String shell, int needed) {
        this.standard = standard;
        this.shell = shell;
        this.needed = needed;
    }

    static MediaKind of(PackageStandard standard) {
        for (MediaKind kind : values()) {
            if (kind.standard == standard) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no medium: " + standard);
    }

    PackageStandard standard() {
        return standard;
    }

    /** The page that plays it. */
    String shell() {
        return shell;
    }

    /** How much of it is to be seen where its author says nothing, in percent. */
    int needed() {
        return needed;
    }
}
