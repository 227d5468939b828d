package dk.loeft.content.engine.scorm2004.tree;

/** {@code adlcp:map}: a store of data that the SCO shares with others (CAM 3.4.1.12). */
public record DataStoreMap(String target, boolean read, boolean write) {}
