package org.almanac.environment.records;

import java.util.Optional;
import org.almanac.solution.Sha256;

/** Keeps documents by their hash; the store of definitions does it. */
public interface Documents {

    /** Keeps what is not there yet; takes part in the caller's transaction. */
    Sha256 keep(byte[] document);

    Optional<byte[]> find(Sha256 hash);
}
