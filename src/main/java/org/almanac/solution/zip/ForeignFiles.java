package org.almanac.solution.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.ProblemDetailItem;

/** Files that are no zip at all, told from their first bytes so that the message can say what they are. */
final class ForeignFiles {

    private static final int HEAD = 256;

    private ForeignFiles() {}

    static void refuse(Path file) {
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return;
        }
        String name = Names.shown(String.valueOf(file.getFileName()));
        String what = what(head, start);
        String message = "This is not a zip archive but " + what;
        throw new BadInput(
                ErrorCode.NOT_AN_ARCHIVE,
                message,
                name,
                List.of(new ProblemDetailItem(ErrorCode.NOT_AN_ARCHIVE.code(), message, name, null)),
                null);
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            String name = Names.shown(String.valueOf(file.getFileName()));
            throw new PermanentFailure(
                    ErrorCode.UNKNOWN_PACKAGE, "The file cannot be read: " + name, name, List.of(), e);
        }
    }

    private static String what(byte[] head, String start) {
        if (head.length == 0) {
            return "an empty file";
        }
        if (start.startsWith("version https://git-lfs.github.com")) {
            return "a pointer of Git LFS; fetch the real file with 'git lfs pull'";
        }
        if (start.startsWith("\u001f\u008b")) {
            return "a gzip file; unpack it first";
        }
        if (start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!")) {
            return "a 7z or RAR archive";
        }
        if (start.startsWith("%PDF")) {
            return "a PDF document";
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "an old Office document";
        }
        return text(head, start);
    }

    private static String text(byte[] head, String start) {
        String trimmed = start.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (trimmed.startsWith("<!doctype html") || trimmed.startsWith("<html")) {
            return "a web page; was a login page saved instead of the file?";
        }
        if (trimmed.startsWith("<")) {
            return "an XML file; a solution package is the zip that holds solution.xml";
        }
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            return "a JSON file";
        }
        boolean binary = start.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return (binary ? "an unknown binary file of " : "a text file of ")
                + (head.length < HEAD ? head.length + " bytes" : "more than 255 bytes");
    }
}
