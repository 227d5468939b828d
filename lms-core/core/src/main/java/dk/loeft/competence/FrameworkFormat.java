package dk.loeft.competence;

/** The kinds of file a framework is taken out and brought in as. */
public enum FrameworkFormat {
    /** A table in UTF-8, a line for the framework, for each level and for each item; opens in spreadsheets. */
    CSV("csv", "text/csv; charset=UTF-8"),
    /** A CFPackage of 1EdTech Competencies and Academic Standards Exchange 1.1. */
    CASE("json", "application/json");

    private final String extension;

    private final String mediaType;

    FrameworkFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The ending of a file's name, without the point. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
