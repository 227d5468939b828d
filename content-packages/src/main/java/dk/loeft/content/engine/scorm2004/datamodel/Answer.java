package dk.loeft.content.engine.scorm2004.datamodel;

/** What came of reading or writing an element: a value, or an error and what it is about. */
record Answer(String value, ApiError error, String diagnostic) {

    static final Answer OK = new Answer("", ApiError.NONE, "");

    static Answer of(String value) {
        return new Answer(value, ApiError.NONE, "");
    }

    static Answer failed(ApiError error, String diagnostic) {
        return new Answer("", error, diagnostic);
    }

    boolean ok() {
        return error == ApiError.NONE;
    }
}
