package dk.loeft.content.internal.scorm2004.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script: what has to happen, in its order.
 *
 * @param start {@code .} for the course's own beginning, else the activity to choose or the package to begin with
 */
record Script(String start, List<Visit> visits) {

    private static final Pattern KEY = Pattern.compile("Act(\\w+?)V(\\d+)\\.(UIQ|UIA|CUI|commands\\.(\\d+))");
    private static final int MOST_SHOWN = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /**
     * An activity's turn.
     *
     * @param questions what the learner has to look for in the LMS, joined by tildes
     * @param answers what has to be found: Y or N for each
     * @param event what the learner does at the end; empty for nothing
     */
    record Visit(String activity, int number, String questions, String answers, String event, List<Command> commands) {}

    /**
     * A call of the API.
     *
     * @param step its number in the visit
     * @param method its short name
     * @param argument path and value as written
     * @param expected what it has to return, as written
     * @param error the error code afterwards; empty where none is asked for
     */
    record Command(int step, String method, String argument, String expected, String error) {}

    static Script read(byte[] file) throws UnusableScript {
        String start = ".";
        List<Visit> visits = new ArrayList<>();
        Building building = null;
        for (Properties.Entry entry : Properties.read(file)) {
            if (entry.key().equals("start")) {
                start = entry.value();
            }
            if (!entry.key().startsWith("Act")) {
                continue;
            }
            Matcher key = KEY.matcher(entry.key());
            if (!key.matches() || !NUMBER.matcher(key.group(2)).matches()) {
                throw new UnusableScript("replay.key-unknown", entry.line(), entry.key());
            }
            String activity = key.group(1);
            int number = Integer.parseInt(key.group(2));
            if (building == null || !building.activity.equals(activity) || building.number != number) {
                if (building != null) {
                    visits.add(building.done());
                }
                building = new Building(activity, number);
            }
            building.add(key.group(3), key.group(4), entry);
        }
        if (building == null) {
            throw new UnusableScript("replay.script-empty");
        }
        visits.add(building.done());
        return new Script(start, visits);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    private static final class Building {
        private final String activity;
        private final int number;
        private String questions = "";
        private String answers = "";
        private String event = "";
        private final List<Command> commands = new ArrayList<>();

        Building(String activity, int number) {
            this.activity = activity;
            this.number = number;
        }

        void add(String what, String step, Properties.Entry entry) throws UnusableScript {
            switch (what) {
                case "UIQ" -> questions = entry.value();
                case "UIA" -> answers = entry.value();
                case "CUI" -> event = entry.value().strip();
                default -> commands.add(command(step, entry));
            }
        }

        private static Command command(String step, Properties.Entry entry) throws UnusableScript {
            List<String> parts = new ArrayList<>(Arrays.asList(entry.value().split("->", -1)));
            if (parts.get(0).startsWith("c~") || parts.get(0).startsWith("a~")) {
                // one line of the suite has lost its method; what is left is what a GET has
                parts.add(0, "GET");
            }
            boolean comparesIds = parts.size() >= 2 && parts.get(0).equals("COI");
            if (step.length() > 6 || !comparesIds && parts.size() < 4) {
                throw new UnusableScript("replay.command-unreadable", entry.line(), shortened(entry.value()));
            }
            int last = parts.size() - 1;
            return comparesIds
                    ? new Command(Integer.parseInt(step), "COI", parts.get(1), "", "")
                    : new Command(
                            Integer.parseInt(step),
                            parts.get(0),
                            parts.get(1),
                            parts.get(last - 1),
                            parts.get(last).strip());
        }

        Visit done() {
            return new Visit(activity, number, questions, answers, event, List.copyOf(commands));
        }
    }
}
