package org.almanac.problem;

/** What errors of packages say. */
final class PackageTexts {

    static final ErrorText NOT_AN_ARCHIVE =
            new ErrorText("Not a zip archive", "Upload the .zip or .cab that the export made, unchanged.");

    static final ErrorText NOT_A_SOLUTION = new ErrorText(
            "Not a solution package",
            "Upload a solution package: a zip with solution.xml, customizations.xml and [Content_Types].xml at its root.");

    static final ErrorText ARCHIVE_DAMAGED = new ErrorText(
            "Damaged archive", "Download or export the package again; the file was cut short or changed on its way.");

    static final ErrorText ARCHIVE_TOO_LARGE = new ErrorText(
            "Archive exceeds a limit",
            "Split the solution, or raise the limit named in the message if you trust the file.");

    static final ErrorText UNSAFE_ENTRY = new ErrorText(
            "Unsafe entry in the archive",
            "Do not use this file: its entries are named to escape the archive or to hide each other.");

    static final ErrorText UNSAFE_XML = new ErrorText(
            "Unsafe XML", "Remove document type declarations and external entities; exports never contain them.");

    static final ErrorText MALFORMED_XML = new ErrorText(
            "XML is not well formed", "Export the package again, or mend the place named in the message.");

    static final ErrorText INVALID_MANIFEST = new ErrorText(
            "Invalid manifest", "Mend solution.xml at the place named in the message, or export the package again.");

    static final ErrorText INVALID_COMPONENT =
            new ErrorText("Invalid component", "Mend the component named in the message, or export the package again.");

    static final ErrorText UNKNOWN_PACKAGE =
            new ErrorText("Unknown package", "Upload the package first, or list the catalogue to find its id.");

    static final ErrorText AMBIGUOUS_PACKAGE = new ErrorText(
            "Ambiguous package", "Name the package by its id; several packages have this name and version.");

    static final ErrorText CABINET_NOT_SUPPORTED = new ErrorText(
            "Cabinet of a form that is not read",
            "Export the solution as a .zip, or pack it again into one .cab with MSZIP.");

    private PackageTexts() {}
}
