package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * ADL's SCORM 2004 4th Edition conformance cases, replayed as {@code loeft replay-scorm2004} does it. No case is held to be wrong by
 * the specification. Two lines of the suite's scripts are read with a grain of salt: in {@code DMI} one line has lost its {@code
 * GET->}, and {@code DDM} speaks of a second package that the folder may lack.
 */
class Scorm2004ConformanceTest {

    private static final int CASES = 102;
    private static final long SEED = 42;
    /** Lines spoilt in each case; the property is for a closer look. */
    private static final int MOST = Integer.getInteger("spoilt.most", 3);

    @TempDir
    Path spoilt = Path.of("");

    private static List<Path> packages(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(f -> f.getFileName().toString().startsWith("LMSTestPackage_"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder) {
        String name = folder.getFileName().toString().replace("LMSTestPackage_", "");
        return name.startsWith("DDM") ? "DDM" : name;
    }

    private static String replay(Path folder, Path script, int expected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = ReplayScorm2004Command.run(
                new String[] {folder.toString(), script.toString()},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Locale.ENGLISH);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(expected);
        return text;
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGoesAsItsScriptSays() throws IOException {
        Path cases = Samples.scorm2004Cases();
        return packages(cases).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        name(folder),
                        () -> replay(folder, cases.resolve("TestCases").resolve(name(folder) + ".properties"), 0)));
    }

    @Test
    void allOfThemAreThere() throws IOException {
        assertThat(packages(Samples.scorm2004Cases())).hasSizeGreaterThanOrEqualTo(CASES);
    }

    /** A script that expects something wrong is told so, wherever the wrong expectation stands. */
    @TestFactory
    Stream<DynamicTest> aSpoiltScriptIsFound() throws IOException {
        Path cases = Samples.scorm2004Cases();
        Random random = new Random(SEED);
        return packages(cases).stream()
                .filter(folder -> !name(folder).equals("DDM"))
                .map(folder -> {
                    long seed = random.nextLong();
                    return DynamicTest.dynamicTest(name(folder), () -> spoil(folder, cases, new Random(seed)));
                });
    }

    private void spoil(Path folder, Path cases, Random random) throws IOException {
        Path script = cases.resolve("TestCases").resolve(name(folder) + ".properties");
        List<String> lines =
                List.of(Files.readString(script).replaceAll("\\\\\r?\n", "").split("\r?\n"));
        List<Integer> places = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("Act")
                        && !spoilt(lines.get(i), 0).equals(lines.get(i)))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(places, random);
        for (int place : places.subList(0, Math.min(MOST, places.size()))) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(place, spoilt(lines.get(place), random.nextInt(2)));
            Path file = spoilt.resolve(name(folder) + ".properties");
            Files.writeString(file, String.join("\n", changed));
            replay(folder, file, 1);
        }
    }

    /** A line that expects another value, another error or another look of the screen; the same line where it expects nothing. */
    private static String spoilt(String line, int way) {
        if (line.contains(".UIA=")) {
            String answers = line.substring(line.indexOf('=') + 1);
            return line.substring(0, line.indexOf('=') + 1)
                    + (answers.charAt(0) == 'Y' ? 'N' : 'Y')
                    + answers.substring(1);
        }
        String[] parts = line.split("->", -1);
        if (!line.contains(".commands.") || parts.length < 4) {
            return line;
        }
        if (way == 0) {
            String value = parts[parts.length - 2];
            parts[parts.length - 2] = value.equals("t") ? "f" : value.equals("f") ? "t" : "not-this";
        } else {
            parts[parts.length - 1] = parts[parts.length - 1].strip().equals("0") ? "406" : "0";
        }
        return String.join("->", Arrays.asList(parts));
    }
}
