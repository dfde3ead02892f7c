package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a command says, written piece by piece, so that a package of any size needs no memory. */
public interface CommandBody {

    /** In bytes. */
    long length();

    /** Writes exactly that many bytes. */
    void writeTo(OutputStream out) throws IOException;

    /** A body that is there in whole. */
    static CommandBody of(byte[] content) {
        byte[] kept = content.clone();
        return new CommandBody() {
            @Override
            public long length() {
                return kept.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(kept);
            }
        };
    }

    static CommandBody json(JsonNode body) {
        return of(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The parameters, and a file as one more of them in Base64. */
    static CommandBody withFile(ObjectNode parameters, String parameter, FileContent file) {
        ObjectNode all = parameters.deepCopy();
        all.remove(parameter);
        String text = all.toString();
        String begin = text.substring(0, text.length() - 1) + (all.isEmpty() ? "" : ",") + '"' + parameter + "\":\"";
        return new FileBody(begin.getBytes(StandardCharsets.UTF_8), file);
    }

    /**
     * A file in Base64 as the last parameter of an object, behind the others.
     */
    final class FileBody implements CommandBody {

        private static final byte[] END = {'"', '}'};

        private final byte[] begin;
        private final FileContent file;

        FileBody(byte[] begin, FileContent file) {
            this.begin = begin.clone();
            this.file = file;
        }

        @Override
        public long length() {
            return begin.length + (file.size() + 2) / 3 * 4 + END.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(begin);
            OutputStream encoded = Base64.getEncoder().wrap(new KeptOpen(out));
            try (InputStream content = file.source().open()) {
                content.transferTo(encoded);
            }
            encoded.close();
            out.write(END);
        }
    }
}
