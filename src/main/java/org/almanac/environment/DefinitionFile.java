package org.almanac.environment;

import java.util.Arrays;
import java.util.Objects;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.Sha256;

/**
 * A file that belongs to a definition, such as the content of a web resource.
 *
 * @param role the element that refers to it, such as {@code FileName}
 * @param path name of the zip entry that an export gives it
 */
public record DefinitionFile(String role, String path, byte[] content) {

    public DefinitionFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** Hash of the content, as the definition has it. */
    public Sha256 hash() {
        return Sha256.of(content);
    }

    /** The file without its content. */
    public ComponentFile description() {
        return new ComponentFile(role, path, hash(), content.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefinitionFile file
                && role.equals(file.role)
                && path.equals(file.path)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, path, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return path;
    }
}
