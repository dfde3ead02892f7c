package org.almanac.environment.state;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.almanac.solution.Sha256;

/**
 * A digest of a set of entries that can be kept up to date entry by entry: the sum of the entries' SHA-512 digests modulo
 * 2^512. The order of adding and removing plays no part, so a change of ten layers costs ten digests however large the
 * environment is, and the planner can say beforehand what the sum will be.
 */
public record StateSum(BigInteger value) {

    private static final int BYTES = 64;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BYTES * 8);

    public static final StateSum EMPTY = new StateSum(BigInteger.ZERO);

    public static StateSum ofBytes(byte[] bytes) {
        return new StateSum(new BigInteger(1, bytes));
    }

    public StateSum plus(String entry) {
        return new StateSum(value.add(digest(entry)).mod(MODULUS));
    }

    public StateSum minus(String entry) {
        return new StateSum(value.subtract(digest(entry)).mod(MODULUS));
    }

    public StateSum plus(StateSum other) {
        return new StateSum(value.add(other.value).mod(MODULUS));
    }

    public StateSum minus(StateSum other) {
        return new StateSum(value.subtract(other.value).mod(MODULUS));
    }

    /** 64 bytes, most significant first. */
    public byte[] bytes() {
        byte[] raw = value.toByteArray();
        byte[] result = new byte[BYTES];
        int from = Math.max(0, raw.length - BYTES);
        System.arraycopy(raw, from, result, BYTES - (raw.length - from), raw.length - from);
        return result;
    }

    /** The state hash that people and plans see. */
    public Sha256 hash() {
        return Sha256.of(bytes());
    }

    private static BigInteger digest(String entry) {
        try {
            return new BigInteger(
                    1, MessageDigest.getInstance("SHA-512").digest(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }
}
