package org.almanac.target.dataverse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers with recorded exchanges, in their order: lines that begin with {@code >} are calls, by the beginning of method and path, and
 * after {@code <} comes the answer.
 */
final class Replay implements StubServer.Service {

    private static final Path FOLDER = Path.of("src", "test", "resources", "dataverse", "exchanges");
    private static final Pattern ANSWER = Pattern.compile("< (\\d{3})(?: ([\\w-]+): (.*))?");

    private record Exchange(String call, StubAnswer answer) {}

    private final List<Exchange> left = new ArrayList<>();
    private final StubServer.Service behind;

    /** @param behind does what messages are to do */
    Replay(String name, StubServer.Service behind) {
        this.behind = behind;
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (int i = 0; i + 2 < lines.size(); i += 3) {
                left.add(new Exchange(lines.get(i).substring(2), answer(lines.get(i + 1), lines.get(i + 2))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StubAnswer answer(String head, String body) {
        Matcher answer = ANSWER.matcher(head);
        if (!answer.matches()) {
            throw new IllegalArgumentException("no answer: " + head);
        }
        Map<String, String> headers = answer.group(2) == null ? Map.of() : Map.of(answer.group(2), answer.group(3));
        return new StubAnswer(
                Integer.parseInt(answer.group(1)),
                "application/json; odata.metadata=minimal; odata.streaming=true",
                body,
                headers);
    }

    /** How many exchanges were not asked for yet. */
    int left() {
        return left.size();
    }

    @Override
    public StubAnswer answer(String method, String relative, String body) {
        StubAnswer usual = behind.answer(method, relative, body);
        if (left.isEmpty()) {
            return usual;
        }
        Exchange next = left.get(0);
        if (!(method + " " + relative).startsWith(next.call())) {
            throw new AssertionError("recorded is " + next.call() + ", asked was " + method + " " + relative);
        }
        left.remove(0);
        return next.answer();
    }
}
