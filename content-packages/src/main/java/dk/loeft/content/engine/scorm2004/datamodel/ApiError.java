package dk.loeft.content.engine.scorm2004.datamodel;

import org.jspecify.annotations.Nullable;

/** The error codes of the API (RTE 3.1.7) with their short sentences. The sentences are for developers of content. */
public enum ApiError {
    NONE(0, "No error"),
    GENERAL(101, "General exception"),
    INITIALIZE_FAILED(102, "General initialization failure"),
    ALREADY_INITIALIZED(103, "Already initialized"),
    INSTANCE_TERMINATED(104, "Content instance terminated"),
    TERMINATE_FAILED(111, "General termination failure"),
    TERMINATE_BEFORE_INITIALIZE(112, "Termination before initialization"),
    TERMINATE_AFTER_TERMINATE(113, "Termination after termination"),
    GET_BEFORE_INITIALIZE(122, "Retrieve data before initialization"),
    GET_AFTER_TERMINATE(123, "Retrieve data after termination"),
    SET_BEFORE_INITIALIZE(132, "Store data before initialization"),
    SET_AFTER_TERMINATE(133, "Store data after termination"),
    COMMIT_BEFORE_INITIALIZE(142, "Commit before initialization"),
    COMMIT_AFTER_TERMINATE(143, "Commit after termination"),
    ARGUMENT(201, "General argument error"),
    GET_FAILED(301, "General get failure"),
    SET_FAILED(351, "General set failure"),
    COMMIT_FAILED(391, "General commit failure"),
    UNDEFINED_ELEMENT(401, "Undefined data model element"),
    UNIMPLEMENTED_ELEMENT(402, "Unimplemented data model element"),
    NOT_INITIALIZED(403, "Data model element value not initialized"),
    READ_ONLY(404, "Data model element is read only"),
    WRITE_ONLY(405, "Data model element is write only"),
    TYPE_MISMATCH(406, "Data model element type mismatch"),
    OUT_OF_RANGE(407, "Data model element value out of range"),
    DEPENDENCY(408, "Data model dependency not established");

    private final int code;
    private final String sentence;

    ApiError(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public int code() {
        return code;
    }

    /** The code as the API gives it. */
    public String text() {
        return Integer.toString(code);
    }

    /** What {@code GetErrorString} answers; shorter than 255 characters. */
    public String sentence() {
        return sentence;
    }

    /** Null for a code that does not exist; {@code 0402} is none. */
    static @Nullable ApiError of(String code) {
        for (ApiError error : values()) {
            if (error.text().equals(code)) {
                return error;
            }
        }
        return null;
    }
}
