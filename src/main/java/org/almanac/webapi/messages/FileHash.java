package org.almanac.webapi.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.almanac.solution.Sha256;
import org.almanac.target.PackageFile;

/** Names a file by what is in it, without holding it in memory. */
final class FileHash {

    private FileHash() {}

    static PackageFile of(Path file) {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackageFile(Sha256.ofDigest(digest.digest()), file);
    }
}
