package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.checking.TextFile;

/**
 * A script as a row of tokens: comments are gone, strings and regular expressions are one token each and never taken for
 * code. An index beyond either end stands for no token at all.
 */
public final class Script {

    private final TextFile file;
    private final Tokens tokens;

    private Script(TextFile file, Tokens tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    public static Script of(TextFile file) {
        return new Script(file, new Tokenizer(file.text()).tokens());
    }

    public ComponentRef component() {
        return file.component();
    }

    public String path() {
        return file.path();
    }

    int size() {
        return tokens.size();
    }

    /** Path and line of a token. */
    String location(int i) {
        return file.path() + ':' + tokens.line(i);
    }

    /** Whether the token is this word or punctuation. */
    boolean is(int i, String text) {
        return i >= 0
                && i < tokens.size()
                && tokens.kind(i) == Tokens.CODE
                && tokens.length(i) == text.length()
                && file.text().startsWith(text, tokens.start(i));
    }

    /** Whether the tokens from here on are these words and punctuation. */
    boolean matches(int i, String... texts) {
        for (int k = 0; k < texts.length; k++) {
            if (!is(i + k, texts[k])) {
                return false;
            }
        }
        return true;
    }

    boolean isAny(int i, List<String> texts) {
        for (String text : texts) {
            if (is(i, text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is what another thing has: the name behind a dot. */
    boolean isMember(int i) {
        return is(i - 1, ".") || is(i - 1, "?.");
    }

    /** Whether a function of the window is called here: {@code name(} or {@code window.name(}, not a declaration of it. */
    boolean callsGlobal(int i, String name) {
        boolean global = !isMember(i) || isMember(i) && is(i - 2, "window") && !isMember(i - 2);
        return is(i, name) && is(i + 1, "(") && global && !is(i - 1, "function") && !is(i - 1, "new");
    }

    /** Whether the token is a string or a piece of a template. */
    boolean isText(int i) {
        return i >= 0 && i < tokens.size() && tokens.kind(i) == Tokens.TEXT;
    }

    /** The characters of a token; of a string those between the quotes, escapes as they are. */
    String text(int i) {
        return file.text().substring(tokens.start(i), tokens.start(i) + tokens.length(i));
    }
}
