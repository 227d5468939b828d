package dk.loeft.learning.spi;

import java.util.Map;

/**
 * A part of a package that another module runs.
 *
 * @param kind what it is
 * @param reference the package it came in
 * @param part its identifier in the package
 * @param title its title
 * @param file the path of its description in the package
 * @param properties what the package says of a tool, by name: {@code title}, {@code launch_url}, {@code secure_launch_url},
 *     {@code custom.<name>}, {@code extension.<platform>/<name>}, {@code vendor.<name>}; empty for questions
 * @param xml its description: questions in QTI, a tool as {@code cartridge_basiclti_link}
 */
public record EmbeddedPart(
        Kind kind,
        String reference,
        String part,
        String title,
        String file,
        Map<String, String> properties,
        String xml) {
    public EmbeddedPart {
        properties = Map.copyOf(properties);
    }

    /** What runs it. */
    public enum Kind {
        /** Questions to answer. */
        QUESTIONS,
        /** A tool elsewhere, opened by LTI. */
        TOOL
    }
}
