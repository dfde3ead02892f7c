package org.almanac.solution.checking;

import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.flows.Flow;
import org.almanac.solution.checking.scripts.Script;

/** One rule while it goes through one package: the manifest, then each component with its files, then the end. */
public interface Inspection {

    default void manifest(PackageManifest manifest) {}

    default void component(CheckedComponent component) {}

    /** A script: a web resource or code component, or all scripts in a page. */
    default void script(Script script) {}

    /** A page of a web resource. */
    default void page(TextFile page) {}

    /** The definition of a process that was made with the classic designer. */
    default void xaml(TextFile xaml) {}

    default void flow(Flow flow) {}

    /** A file that would have been inspected and could not be. */
    default void unread(ComponentRef component, ComponentFile file, String why) {}

    /** Everything was seen. */
    default void end() {}
}
