package org.almanac.target.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The beginning of an answer for messages, without what could be a secret. */
public final class AnswerText {

    private static final int SHOWN = 200;
    private static final int READ = 4096;
    private static final String HIDDEN = "***";
    private static final Pattern WEB_TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)*");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)\\b(access_token|refresh_token|id_token|token|code|sig|secret|client_secret|password|key|bearer)"
                    + "(\"?\\s*[=:]\\s*\"?|\\s+)[^\\s\"'&<>,;]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private AnswerText() {}

    public static String excerpt(byte[] body, String token) {
        return excerpt(new String(Arrays.copyOf(body, Math.min(body.length, READ)), StandardCharsets.UTF_8), token);
    }

    public static String excerpt(String body, String token) {
        String known = token.isEmpty() ? body : body.replace(token, HIDDEN);
        String hidden = PARAMETER
                .matcher(WEB_TOKEN.matcher(known).replaceAll(HIDDEN))
                .replaceAll("$1$2" + HIDDEN.replace("$", "\\$"));
        String line = BLANKS.matcher(hidden).replaceAll(" ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
