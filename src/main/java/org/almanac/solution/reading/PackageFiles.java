package org.almanac.solution.reading;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.Sha256;
import org.almanac.solution.zip.Archive;

/** Hashes files of the archive as components refer to them; no content is held. */
final class PackageFiles {

    private final Archive archive;
    private final Claims claims;
    private final byte[] buffer = new byte[64 * 1024];

    PackageFiles(Archive archive, Claims claims) {
        this.archive = archive;
        this.claims = claims;
    }

    /** The file at a path, which may begin with a slash; empty where the archive has none. */
    Optional<ComponentFile> at(String path, String role) {
        return archive.find(path.startsWith("/") ? path.substring(1) : path).map(name -> read(name, role));
    }

    /** The file of that exact entry. */
    ComponentFile read(String name, String role) {
        MessageDigest digest = Sha256.newDigest();
        long size = 0;
        try (InputStream in = archive.open(name)) {
            int read = in.read(buffer);
            while (read >= 0) {
                digest.update(buffer, 0, read);
                size += read;
                read = in.read(buffer);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        claims.claim(name);
        return new ComponentFile(role, name, Sha256.ofDigest(digest.digest()), size);
    }

    Claims claims() {
        return claims;
    }

    Archive archive() {
        return archive;
    }
}
