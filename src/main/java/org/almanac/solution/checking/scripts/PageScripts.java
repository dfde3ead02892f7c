package org.almanac.solution.checking.scripts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the scripts out of a page. */
public final class PageScripts {

    private static final Pattern SCRIPT = Pattern.compile("<!--|<script\\b([^>]{0,1000}+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile("\\btype\\s*=\\s*[\"']?(?!text/javascript|application/javascript|module|text/babel)\\w");

    private PageScripts() {}

    /** The page with everything but its scripts blanked; what remains stands on the line where it stood. */
    public static String only(String page) {
        StringBuilder out = new StringBuilder(page.length());
        String lower = page.toLowerCase(Locale.ROOT);
        // a few letters change their length in lower case; then positions would not agree
        String search = lower.length() == page.length() ? lower : page;
        Matcher tag = SCRIPT.matcher(page);
        int from = 0;
        while (from < page.length() && tag.find(from)) {
            blank(page, from, tag.end(), out);
            boolean comment = tag.group(1) == null;
            int end = search.indexOf(comment ? "-->" : "</script", tag.end());
            int stop = end < 0 ? page.length() : end;
            if (comment
                    || OTHER_LANGUAGE
                            .matcher(tag.group(1).toLowerCase(Locale.ROOT))
                            .find()) {
                blank(page, tag.end(), stop, out);
            } else {
                out.append(page, tag.end(), stop);
                out.append(';');
            }
            from = stop;
        }
        blank(page, from, page.length(), out);
        return out.toString();
    }

    private static void blank(String page, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            if (page.charAt(i) == '\n') {
                out.append('\n');
            }
        }
    }
}
