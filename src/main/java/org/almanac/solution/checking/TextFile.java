package org.almanac.solution.checking;

import org.almanac.solution.ComponentRef;

/**
 * A text file of a component.
 *
 * @param component whose it is
 * @param path entry of the package
 * @param text the whole content
 */
public record TextFile(ComponentRef component, String path, String text) {

    /** Path and line of a position in the text. */
    public String location(int position) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return path + ':' + line;
    }
}
