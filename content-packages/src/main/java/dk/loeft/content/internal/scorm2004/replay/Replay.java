package dk.loeft.content.internal.scorm2004.replay;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.scorm2004.course.CourseRules;
import dk.loeft.content.engine.scorm2004.course.CourseState;
import dk.loeft.content.engine.scorm2004.course.Learner;
import dk.loeft.content.engine.scorm2004.course.SharedData;
import dk.loeft.content.engine.scorm2004.datamodel.RuntimeApi;
import dk.loeft.content.engine.scorm2004.datamodel.ScoLaunch;
import dk.loeft.content.engine.scorm2004.datamodel.ScoReport;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.sequencing.Outcome;
import dk.loeft.content.internal.scorm2004.replay.Script.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plays the learner, the browser and the SCOs of a script against the engine, and notes what goes otherwise. */
public final class Replay {

    /** The suite's scripts were recorded with a learner of this id. */
    private static final Learner LEARNER = Learner.forCredit("m", "Learner, One");

    private static final long SEED = 2004;

    private final Script script;
    private final Abbreviations abbreviations;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> standIns = new ArrayList<>();
    private final Map<String, Course> courses = new HashMap<>();
    private SharedData shared;
    private TestPackage open;
    private CourseRules rules;
    private CourseState state;
    private Outcome outcome = new Outcome.Nothing();
    private int commandsRun;

    /** A course that was left for another. */
    private record Course(TestPackage open, CourseState state) {}

    private Replay(TestPackage open, Script script, Abbreviations abbreviations, SharedData shared) {
        this.shared = shared;
        this.script = script;
        this.abbreviations = abbreviations;
        this.open = open;
        this.rules = new CourseRules(open.tree(), LEARNER);
        this.state = rules.begin(SEED);
    }

    /**
     * What came of it.
     *
     * @param before names of the cases that were replayed first, because this one goes on from what they left
     * @param standIns names of packages that are not there and were made up from the script
     * @param visits how many turns of activities the script has
     * @param commands how many calls were made
     */
    public record Result(
            List<Difference> differences, List<String> before, List<String> standIns, int visits, int commands) {}

    /**
     * Replays a script against a package.
     *
     * @throws UnusableScript when there is nothing to replay
     */
    public static Result run(Path folder, Path scriptFile) throws IOException, UnusableScript, PackageRefused {
        if (!Files.isRegularFile(scriptFile)) {
            throw new UnusableScript("replay.no-script", scriptFile);
        }
        Script script = Script.read(Files.readAllBytes(scriptFile));
        Abbreviations abbreviations = abbreviations(scriptFile);
        TestPackage open = TestPackage.open(folder);
        SharedData shared = SharedData.NONE;
        List<String> before = new ArrayList<>();
        for (TestPackage earlier : open.predecessors()) {
            Optional<Path> file = scriptOf(earlier, scriptFile);
            if (file.isPresent()) {
                Replay first = new Replay(earlier, Script.read(Files.readAllBytes(file.get())), abbreviations, shared);
                first.play();
                shared = first.shared;
                before.add(earlier.name());
            }
        }
        Replay replay = new Replay(open, script, abbreviations, shared);
        replay.play();
        return new Result(
                replay.differences, before, replay.standIns, script.visits().size(), replay.commandsRun);
    }

    private static Abbreviations abbreviations(Path scriptFile) throws IOException {
        Path beside = scriptFile.toAbsolutePath().resolveSibling("Commands.properties");
        return Files.isRegularFile(beside) ? new Abbreviations(Files.readAllBytes(beside)) : new Abbreviations();
    }

    /** The script of an earlier case: beside this one, else where the suite keeps them. */
    private static Optional<Path> scriptOf(TestPackage earlier, Path scriptFile) {
        String name = earlier.name() + ".properties";
        return Stream.of(
                        scriptFile.toAbsolutePath().resolveSibling(name),
                        earlier.folder()
                                .toAbsolutePath()
                                .resolveSibling("TestCases")
                                .resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    // --- the course
    // ---------------------------------------------------------------------------------------------------

    private void play() throws IOException, UnusableScript, PackageRefused {
        begin();
        List<Visit> visits = script.visits();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (!delivered(visit)) {
                visits.subList(i + 1, visits.size())
                        .forEach(left -> differ("replay.not-reached", left.activity(), left.number()));
                return;
            }
            play(visit, i + 1 < visits.size() ? visits.get(i + 1).activity() : "");
        }
        if (outcome instanceof Outcome.Deliver more) {
            differ("replay.delivered-too-much", open.act(more.activity()));
        }
    }

    private void begin() throws IOException, UnusableScript, PackageRefused {
        String start = script.start();
        if (open.named(start)) {
            start = ".";
        } else if (open.hasSibling(start)) {
            enter(start);
            start = ".";
        }
        if (start.equals(".") || start.isBlank()) {
            startCourse();
        } else {
            choose(start);
        }
    }

    private boolean delivered(Visit visit) {
        if (outcome instanceof Outcome.Deliver deliver) {
            String act = open.act(deliver.activity());
            if (act.equals(visit.activity())) {
                return true;
            }
            differ("replay.delivered-other", visit.activity(), visit.number(), act);
        } else if (outcome instanceof Outcome.Refused refused) {
            differ(
                    "replay.delivered-refused",
                    visit.activity(),
                    visit.number(),
                    refused.code().code());
        } else {
            differ("replay.delivered-nothing", visit.activity(), visit.number());
        }
        return false;
    }

    // --- one activity
    // -------------------------------------------------------------------------------------------------

    private void play(Visit visit, String next) throws IOException, UnusableScript, PackageRefused {
        String activity = state.sequencing().current().orElse("");
        ask(visit);
        String page = open.page(activity);
        RuntimeApi api = new RuntimeApi(rules.launch(state).orElse(new ScoLaunch(Map.of(), List.of(), Map.of())));
        outcome = new Outcome.Nothing();
        Calls calls = new Calls(api, abbreviations, LEARNER);
        for (Script.Command command : visit.commands()) {
            commandsRun++;
            calls.call(visit, command).ifPresent(differences::add);
        }
        boolean onUnload = page.contains("OnUnload") || page.contains("SingleDoTerminate");
        if (!onUnload && terminated(api) && follow(CourseRules.requested(api.report()))) {
            afterwards(visit, next);
            return;
        }
        if (onUnload) {
            unload(page, api);
        }
        event(visit, next);
    }

    /** A page that says its last word when it is taken away. What the learner chose goes before what it asks for then. */
    private void unload(String page, RuntimeApi api) {
        if (api.running()) {
            if (page.startsWith("exitAll")) {
                api.setValue("adl.nav.request", "exitAll");
            } else if (page.startsWith("suspendAll")) {
                api.setValue("adl.nav.request", "suspendAll");
            } else if (page.startsWith("tarAct4")) {
                api.setValue("adl.nav.request", "{target=activity_4}choice");
            }
        }
        terminated(api);
    }

    private boolean terminated(RuntimeApi api) {
        if (!api.running()) {
            return false;
        }
        api.terminate("");
        report(api.report());
        return true;
    }

    private boolean follow(Optional<NavigationRequest> request) {
        request.ifPresent(this::navigate);
        return request.isPresent();
    }

    private void ask(Visit visit) {
        if (visit.questions().isEmpty()) {
            return;
        }
        String[] questions = visit.questions().split("~");
        String[] answers = visit.answers().split("~");
        Screen screen = new Screen(open, rules.controls(state));
        for (int i = 0; i < questions.length; i++) {
            String expected = i < answers.length ? answers[i].strip() : "";
            String got = screen.shows(questions[i]) ? "Y" : "N";
            if (!expected.equals(got)) {
                differ("replay.screen", visit.activity(), visit.number(), questions[i], expected, got);
            }
        }
    }

    // --- what the learner does
    // ----------------------------------------------------------------------------------------

    /** The learner's turn when the SCO asked for nothing itself. */
    private void event(Visit visit, String next) throws IOException, UnusableScript, PackageRefused {
        String event = visit.event();
        String[] words = event.split("~");
        switch (words[0]) {
            case "Continue" -> navigate(NavigationRequest.of(Type.CONTINUE));
            case "Previous" -> navigate(NavigationRequest.of(Type.PREVIOUS));
            case "TRIGExitAll" -> {
                navigate(NavigationRequest.of(Type.EXIT_ALL));
                ended(visit);
            }
            case "Exit" -> {
                navigate(NavigationRequest.of(Type.EXIT_ALL));
                ended(visit);
            }
            default -> {
                if (event.startsWith("Suspend")) {
                    navigate(NavigationRequest.of(Type.SUSPEND_ALL));
                }
                afterwards(visit, next);
            }
        }
    }

    /** What remains to be done when the SCO's own request was followed, or when its event needs nothing before. */
    private void afterwards(Visit visit, String next) throws IOException, UnusableScript, PackageRefused {
        String event = visit.event();
        String[] words = event.split("~");
        String word = words[0];
        if (event.isEmpty() || word.equals("Continue") || word.equals("Previous")) {
            return;
        }
        if (word.equals("Choice")) {
            choose(words[words.length - 1]);
        } else if (word.matches("APIt\\d|DMIt\\d")) {
            choose((word.startsWith("API") ? "API" : "Data Model") + " Implementation Test " + word.substring(4));
        } else if (word.equals("HasEnded") || word.equals("AutoTest")) {
            if (!(outcome instanceof Outcome.Ended)) {
                differ("replay.not-ended", visit.activity(), visit.number());
            }
        } else if (word.matches("(?i)(exit|autoend)?(re)?launch\\w*|ExitCM09ba|SuspendCM09ca")) {
            again(words.length > 1 ? words[1] : word.replaceFirst("(?i)relaunch", ""), next);
        } else if (word.equals("Exit") || word.equals("TRIGExitAll")) {
            leave();
        } else {
            throw new UnusableScript("replay.event-unknown", event);
        }
    }

    /** Leaves the course and opens it anew, or the other one where the next activity is of that. */
    private void again(String name, String next) throws IOException, UnusableScript, PackageRefused {
        leave();
        if (!open.named(name) && !next.isEmpty() && !open.has(next)) {
            enter(name);
        }
        startCourse();
    }

    private void leave() {
        if (state.sequencing().current().isPresent()) {
            navigate(NavigationRequest.of(Type.EXIT_ALL));
        }
    }

    private void ended(Visit visit) {
        if (!(outcome instanceof Outcome.Ended)) {
            differ("replay.exit-did-not-end", visit.activity(), visit.number());
        }
    }

    private void choose(String title) throws UnusableScript {
        navigate(NavigationRequest.choice(
                open.titled(title).orElseThrow(() -> new UnusableScript("replay.activity-unknown", title))));
    }

    // --- the engine, with its state written and read anew each time
    // -----------------------------------------------------

    private void enter(String name) throws IOException, UnusableScript, PackageRefused {
        courses.put(open.tree().root().identifier(), new Course(open, state));
        Course before = courses.get(name);
        if (before != null) {
            open = before.open();
        } else if (open.hasSibling(name)) {
            open = open.sibling(name);
        } else {
            open = StandIn.of(name, script, open);
            standIns.add(name);
        }
        rules = new CourseRules(open.tree(), LEARNER);
        state = before == null ? rules.begin(SEED) : before.state();
    }

    private void startCourse() {
        state = restored();
        step(rules.start(state));
    }

    private void navigate(NavigationRequest request) {
        state = restored();
        step(rules.navigate(state, request));
    }

    private void report(ScoReport report) {
        state = rules.report(restored(), ScoReport.fromMap(report.toMap()));
        shared = rules.shared(state, shared);
    }

    private void step(CourseRules.Step step) {
        state = step.state();
        outcome = step.outcome();
        shared = rules.shared(state, shared);
    }

    private CourseState restored() {
        return rules.withShared(CourseState.fromMap(state.toMap()), SharedData.fromMap(shared.toMap()));
    }

    private void differ(String key, Object... args) {
        differences.add(Difference.of(key, args));
    }
}
