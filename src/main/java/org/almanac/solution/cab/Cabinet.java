package org.almanac.solution.cab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.zip.Damage;
import org.almanac.solution.zip.Names;

/**
 * A cabinet with stored or MSZIP folders. It is written anew as a zip, so that everything behind it knows one container
 * only; whatever is wrong with it is found on the way.
 */
final class Cabinet {

    private static final Comparator<CabinetFile> AS_STORED =
            Comparator.comparingInt(CabinetFile::folder).thenComparingLong(CabinetFile::offset);

    private Cabinet() {}

    /** Whether a file begins as cabinets do. */
    static boolean isAt(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt() == CabinetHeader.SIGNATURE;
        }
    }

    /**
     * Writes the entries of a cabinet as a zip.
     *
     * @throws org.almanac.problem.BadInput if the cabinet is damaged, unsafe, beyond a limit or of a form that is not read
     */
    static void convert(Path cabinet, Path zip, ReadLimits limits) throws IOException {
        try (CabinetBytes bytes = CabinetBytes.open(cabinet)) {
            CabinetHeader header = CabinetHeader.read(bytes);
            CabinetDirectory directory = new CabinetDirectory(bytes, header, limits);
            List<CabinetFolder> folders = directory.folders();
            List<CabinetFile> files =
                    directory.files().stream().sorted(AS_STORED).toList();
            refuseTwins(files);
            try (OutputStream out = Files.newOutputStream(zip);
                    ZipOutputStream entries = new ZipOutputStream(out)) {
                entries.setLevel(Deflater.BEST_SPEED);
                for (List<CabinetFile> inside : byFolder(files)) {
                    CabinetFolder folder = folders.get(inside.get(0).folder());
                    copy(inside, new FolderBlocks(bytes, folder, header.dataReserve(), limits), entries);
                }
            }
        }
    }

    private static Collection<List<CabinetFile>> byFolder(List<CabinetFile> files) {
        return files.stream()
                .collect(Collectors.groupingBy(CabinetFile::folder, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static void refuseTwins(List<CabinetFile> files) {
        Set<String> names = new HashSet<>();
        for (CabinetFile file : files) {
            if (!names.add(file.name().toLowerCase(Locale.ROOT))) {
                throw Damage.unsafe(Names.shown(file.name()), "two entries have this name");
            }
        }
    }

    private static void copy(List<CabinetFile> files, FolderBlocks blocks, ZipOutputStream zip) throws IOException {
        try (FolderContent content = new FolderContent(blocks)) {
            for (CabinetFile file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                content.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
