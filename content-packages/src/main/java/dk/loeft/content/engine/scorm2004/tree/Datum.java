package dk.loeft.content.engine.scorm2004.tree;

/** What an objective can share with a global objective (SN 3.10.3); the last five came with {@code adlseq:mapInfo}. */
public enum Datum {
    SATISFIED,
    MEASURE,
    RAW_SCORE,
    MIN_SCORE,
    MAX_SCORE,
    COMPLETED,
    PROGRESS_MEASURE
}
