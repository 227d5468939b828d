package dk.loeft.content.internal.scorm2004.replay;

import java.util.HashMap;
import java.util.Map;

/** The short forms of the scripts. A {@code Commands.properties} beside the script says them; without one these hold. */
final class Abbreviations {

    private static final String BUILT_IN = """
            a adl|c cmi|V _version|CFLRNR comments_from_learner|CFLMS comments_from_lms|CHIL _children|CNT _count
            COM comment|LOC location|TS timestamp|CS completion_status|CT completion_threshold|CDT credit|E entry|X exit
            INTR interactions|ID id|TY type|OB objectives|CR correct_responses|P pattern|W weighting|LR learner_response
            R result|LAT latency|D description|LD launch_data|LI learner_id|LN learner_name|LP learner_preference
            AL audio_level|LANG language|DS delivery_speed|AC audio_captioning|MAXTA max_time_allowed|M mode|S score
            SCA scaled|RW raw|MN min|MX max|SS success_status|PM progress_measure|SPS scaled_passing_score|ST session_time
            SD suspend_data|TLA time_limit_action|TT total_time|n nav|r request|rv request_valid|DA data|STR store
            comp completed|incomp incomplete|notatt not attempted|pass passed|fail failed|unk unknown
            CDT.c credit|CDT.n no-credit|E.a ab-initio|E.r resume|X.t time-out|X.s suspend|X.l logout
            TY.tf true-false|TY.c choice|TY.f fill-in|TY.lf long-fill-in|TY.l likert|TY.m matching|TY.p performance
            TY.s sequencing|TY.n numeric|TY.o other|R.c correct|R.i incorrect|R.u unanticipated|R.n neutral
            M.b browse|M.n normal|M.r review|TLA.em exit,message|TLA.cm continue,message|TLA.enm exit,no message
            TLA.cnm continue,no message|t true|f false|ill illegal|WOV WriteOnceViolation|IlSt illegal_state|ivd invalid
            N.c continue|N.p previous|N.ea exitAll|N.a abandon|N.aa abandonAll|N.sa suspendAll|N.n _none_|N.j jump
            """;

    private final Map<String, String> words = new HashMap<>();

    /** The built-in ones. */
    Abbreviations() {
        for (String pair : BUILT_IN.strip().split("[|\n]")) {
            int space = pair.indexOf(' ');
            words.put(pair.substring(0, space), pair.substring(space + 1));
        }
    }

    /** Those of a file, over the built-in ones. */
    Abbreviations(byte[] file) {
        this();
        Properties.read(file).forEach(entry -> words.put(entry.key(), entry.value()));
    }

    /** What a short form stands for; anything else stands for itself. */
    String expand(String word) {
        return words.getOrDefault(word, word);
    }

    /** The element of a path such as {@code c~OB~0~S~SCA}. */
    String element(String path) {
        if (path.isEmpty()) {
            return "";
        }
        StringBuilder element = new StringBuilder();
        String[] parts = path.split("~");
        for (int i = 0; i < parts.length; i++) {
            if (element.length() > 0) {
                element.append('.');
            }
            if (parts[i].equals("tar") && i + 1 < parts.length) {
                i++;
                element.append("{target=").append(parts[i]).append('}');
            } else {
                element.append(expand(parts[i]));
            }
        }
        return element.toString();
    }

    /** The value that is set; a navigation request with a target is {@code tar~activity_6~TY.c}. */
    String value(String written) {
        String[] parts = written.split("~");
        if (parts.length == 3 && parts[0].equals("tar")) {
            return "{target=" + parts[1] + "}" + expand(parts[2]);
        }
        return expand(written);
    }
}
