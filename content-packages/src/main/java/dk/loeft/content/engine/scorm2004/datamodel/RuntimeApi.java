package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The API instance of one SCO for one communication session (RTE 3.1). Arguments and results are strings as the standard has
 * them; a method never throws.
 */
public final class RuntimeApi {

    private static final String TRUE = "true";
    private static final String FALSE = "false";

    /** The states of an instance (RTE 3.1.1). */
    private enum State {
        NOT_INITIALIZED,
        RUNNING,
        TERMINATED
    }

    private final DataModel model;
    private final Sink sink;
    private final Map<String, String> changes = new LinkedHashMap<>();
    private State state = State.NOT_INITIALIZED;
    private ApiError last = ApiError.NONE;
    private String diagnostic = "";

    public RuntimeApi(ScoLaunch launch) {
        this(launch, Sink.NONE);
    }

    public RuntimeApi(ScoLaunch launch, Sink sink) {
        this.model = new DataModel(launch);
        this.sink = sink;
    }

    /** {@code Initialize} (RTE 3.1.3.1). */
    public String initialize(@Nullable String argument) {
        if (notEmpty(argument)) {
            return fail(ApiError.ARGUMENT, "Initialize takes an empty string.");
        }
        if (state == State.RUNNING) {
            return fail(ApiError.ALREADY_INITIALIZED, "Initialize was called twice.");
        }
        if (state == State.TERMINATED) {
            return fail(ApiError.INSTANCE_TERMINATED, "Initialize was called after Terminate.");
        }
        state = State.RUNNING;
        return succeed(TRUE);
    }

    /** {@code Terminate} (RTE 3.1.3.2); saves what was set. */
    public String terminate(@Nullable String argument) {
        if (notEmpty(argument)) {
            return fail(ApiError.ARGUMENT, "Terminate takes an empty string.");
        }
        if (state == State.NOT_INITIALIZED) {
            return fail(ApiError.TERMINATE_BEFORE_INITIALIZE, "Terminate was called before Initialize.");
        }
        if (state == State.TERMINATED) {
            return fail(ApiError.TERMINATE_AFTER_TERMINATE, "Terminate was called twice.");
        }
        state = State.TERMINATED;
        if (!sink.save(report())) {
            state = State.RUNNING;
            return fail(ApiError.TERMINATE_FAILED, "The data could not be saved.");
        }
        return succeed(TRUE);
    }

    /** {@code GetValue} (RTE 3.1.4.1). */
    public String getValue(@Nullable String element) {
        if (state != State.RUNNING) {
            fail(
                    state == State.TERMINATED ? ApiError.GET_AFTER_TERMINATE : ApiError.GET_BEFORE_INITIALIZE,
                    "GetValue outside a session.");
            return "";
        }
        Answer answer = model.get(element == null ? "" : element);
        last = answer.error();
        diagnostic = answer.diagnostic();
        return answer.value();
    }

    /** {@code SetValue} (RTE 3.1.4.2). */
    public String setValue(@Nullable String element, @Nullable String value) {
        if (state != State.RUNNING) {
            return fail(
                    state == State.TERMINATED ? ApiError.SET_AFTER_TERMINATE : ApiError.SET_BEFORE_INITIALIZE,
                    "SetValue outside a session.");
        }
        String name = element == null ? "" : element;
        String given = value == null ? "" : value;
        Answer answer = model.set(name, given);
        last = answer.error();
        diagnostic = answer.diagnostic();
        if (!answer.ok()) {
            return FALSE;
        }
        changes.put(model.canonical(name), given);
        return TRUE;
    }

    /** {@code Commit} (RTE 3.1.4.3). */
    public String commit(@Nullable String argument) {
        if (notEmpty(argument)) {
            return fail(ApiError.ARGUMENT, "Commit takes an empty string.");
        }
        if (state != State.RUNNING) {
            return fail(
                    state == State.TERMINATED ? ApiError.COMMIT_AFTER_TERMINATE : ApiError.COMMIT_BEFORE_INITIALIZE,
                    "Commit outside a session.");
        }
        return sink.save(report()) ? succeed(TRUE) : fail(ApiError.COMMIT_FAILED, "The data could not be saved.");
    }

    /** {@code GetLastError} (RTE 3.1.5.1). */
    public String getLastError() {
        return last.text();
    }

    /** {@code GetErrorString} (RTE 3.1.5.2): empty for a code that does not exist. */
    public String getErrorString(@Nullable String code) {
        ApiError error = code == null ? null : ApiError.of(code);
        return error == null ? "" : error.sentence();
    }

    /** {@code GetDiagnostic} (RTE 3.1.5.3): of the last error for an empty argument or its own code. */
    public String getDiagnostic(@Nullable String code) {
        if (code == null || code.isEmpty() || code.equals(last.text())) {
            return diagnostic.isEmpty() ? last.sentence() : diagnostic;
        }
        return getErrorString(code);
    }

    /**
     * What the SCO reported has opened or closed ways through the course: {@code adl.nav.request_valid} says so from now on.
     *
     * @param requests as in {@link ScoLaunch#requests}
     */
    public void allow(Map<String, String> requests) {
        model.allow(requests);
    }

    /** What the SCO has said so far. */
    public ScoReport report() {
        return new ScoReport(changes, state == State.TERMINATED);
    }

    /** All elements as they stand, for an attempt that is to be resumed. */
    public Map<String, String> elements() {
        return model.elements();
    }

    /** What the data stores hold now: id to value, for those that hold something. */
    public Map<String, String> stores() {
        return model.stores();
    }

    /** Whether the session is open. */
    public boolean running() {
        return state == State.RUNNING;
    }

    private static boolean notEmpty(@Nullable String argument) {
        return argument != null && !argument.isEmpty();
    }

    private String succeed(String value) {
        last = ApiError.NONE;
        diagnostic = "";
        return value;
    }

    private String fail(ApiError error, String why) {
        last = error;
        diagnostic = why;
        return FALSE;
    }
}
