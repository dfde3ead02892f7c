package org.almanac.solution;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * An opened solution package. The manifest is in memory; components and files are streamed, so that a package at the
 * platform's size limit needs little of it. Not safe for use by several threads at once.
 */
public interface SolutionPackage extends AutoCloseable {

    PackageManifest manifest();

    /**
     * Hands every component to the sink, one at a time, each exactly once: those of customizations.xml in file order, those
     * of component folders and link files, then root components without a body.
     *
     * @throws org.almanac.problem.BadInput if the package breaks a rule of the format or a limit
     */
    void forEachComponent(Consumer<PackageComponent> sink);

    /** The content of a component's file; the caller closes it. */
    InputStream open(ComponentFile file) throws IOException;

    /**
     * Entries that belong to no component and to no part of the format; complete only after {@link #forEachComponent}.
     * The platform refuses such a package with 0x80072035.
     */
    List<String> unclaimedEntries();

    /** What the package has besides manifest and components; complete only after {@link #forEachComponent}. */
    PackageFrame frame();

    /** What a person should know about the package; complete only after {@link #forEachComponent}. */
    List<Finding> findings();

    @Override
    void close() throws IOException;
}
