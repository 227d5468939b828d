package dk.loeft.certification;

/** The form in which a list leaves the house. */
public enum ExportFormat {
    /** RFC 4180 with a byte order mark and semicolons, as Danish Excel reads it. */
    CSV("text/csv; charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** PDF/UA (ISO 14289-1) for reading and printing; a long list is cut and says so. */
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
