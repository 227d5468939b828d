package dk.loeft.certification;

/**
 * A report as a file.
 *
 * @param format its form
 * @param name the file's name, in letters that every mail program writes
 */
public record ReportFile(ExportFormat format, String name) {}
