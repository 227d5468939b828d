package dk.loeft.content.internal.cartridge;

import java.util.List;
import java.util.Optional;

/**
 * A resource of a cartridge.
 *
 * @param identifier items and dependencies refer to it
 * @param kind what it is
 * @param type its type as written
 * @param intendedUse {@code intendeduse}, for example {@code syllabus} or {@code lessonplan}; empty when it has none
 * @param isProtected whether it may be shown to those alone whom the publisher has authorised
 * @param fallback whether it stands in for another resource where a system does not know that one's type (1.3, {@code variant})
 * @param written its first file as written, empty when it names none
 * @param file that file in the package, absent when it is missing
 * @param launch what the browser opens, absent when the file is missing
 * @param dependencies the resources it builds on
 * @param line where it stands in the manifest
 */
record CartridgeResource(
        String identifier,
        ResourceKind kind,
        String type,
        String intendedUse,
        boolean isProtected,
        boolean fallback,
        String written,
        Optional<String> file,
        Optional<String> launch,
        List<String> dependencies,
        int line) {}
