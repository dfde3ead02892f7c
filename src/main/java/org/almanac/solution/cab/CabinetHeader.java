package org.almanac.solution.cab;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The {@code CFHEADER} at the start of a cabinet ("Microsoft Cabinet Format", public specification).
 *
 * @param foldersAt where the list of folders begins
 * @param filesAt where the list of files begins
 * @param folders how many
 * @param files how many
 * @param folderReserve bytes behind each folder that belong to somebody else
 * @param dataReserve bytes behind the header of each data block that belong to somebody else
 */
record CabinetHeader(long foldersAt, long filesAt, int folders, int files, int folderReserve, int dataReserve) {

    static final int SIGNATURE = 0x4643534d;

    private static final int LENGTH = 36;
    private static final int HAS_PREVIOUS = 1;
    private static final int HAS_NEXT = 2;
    private static final int HAS_RESERVE = 4;
    private static final int FORMAT = 0x0103;

    static CabinetHeader read(CabinetBytes bytes) throws IOException {
        ByteBuffer fixed = bytes.read(0, LENGTH);
        int flags = fixed.getShort(30) & 0xffff;
        boolean reserve = (flags & HAS_RESERVE) != 0;
        checkForm(bytes, fixed, flags, reserve);
        ByteBuffer sizes = bytes.read(LENGTH, reserve ? 4 : 0);
        long folders = LENGTH + (reserve ? 4L + (sizes.getShort(0) & 0xffff) : 0);
        return new CabinetHeader(
                folders,
                fixed.getInt(16) & 0xffffffffL,
                fixed.getShort(26) & 0xffff,
                fixed.getShort(28) & 0xffff,
                reserve ? sizes.get(2) & 0xff : 0,
                reserve ? sizes.get(3) & 0xff : 0);
    }

    private static void checkForm(CabinetBytes bytes, ByteBuffer fixed, int flags, boolean reserve) throws IOException {
        if ((fixed.getShort(24) & 0xffff) != FORMAT) {
            throw Unsupported.because(bytes.name(), "the cabinet is not of format version 1.3");
        }
        if ((flags & (HAS_PREVIOUS | HAS_NEXT)) != 0) {
            throw Unsupported.because(bytes.name(), "the cabinet is one of a set of several");
        }
        long declared = fixed.getInt(8) & 0xffffffffL;
        // a signature is kept behind the cabinet, and then the header has a reserve
        if (declared > bytes.size() || declared < bytes.size() && !reserve) {
            throw bytes.damaged("the cabinet has " + bytes.size() + " bytes, its header says " + declared);
        }
    }
}
