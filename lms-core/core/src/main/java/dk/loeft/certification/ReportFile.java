package dk.loeft.certification;

/**
 * A report as a file.
 *
 * @param name the file's name, in letters that every mail program writes
 * @param mediaType its type
 */
public record ReportFile(String name, String mediaType) {}
