package org.almanac.solution;

import java.util.Locale;

/** Error numbers of the platform that Almanac answers with itself (dataverse-semantics 10). */
public enum PlatformCode {
    IMPORT_XSD_VALIDATION(0x8004801A, "The package fails the schema check"),
    IMPORT_WRONG_PUBLISHER(0x8004801C, "The package names another publisher than the installed solution"),
    IMPORT_MISSING_DEPENDENCIES(0x8004801D, "Required components are absent from package and environment"),
    IMPORT_GENERIC(0x8004801E, "The import failed for a reason that has no number of its own"),
    IMPORT_MISSING_COMPONENT(0x8004801F, "A root component is neither in the package nor in the environment"),
    IMPORT_LANGUAGES_IGNORED(0x80048026, "Labels in languages that the environment does not have are dropped"),
    IMPORT_INVALID_XML(0x8004802C, "The XML is not well formed"),
    IMPORT_SOLUTION(0x80048033, "The import of the solution failed"),
    IMPORT_MISSING_ROOT_COMPONENT_ENTRY(0x8004803A, "A component has no root entry in the manifest"),
    IMPORT_MANAGED_TO_UNMANAGED_MISMATCH(0x80048040, "The unmanaged solution is installed, the package is managed"),
    IMPORT_UNMANAGED_TO_MANAGED_MISMATCH(0x80048041, "The managed solution is installed, the package is unmanaged"),
    IMPORT_SYSTEM_SOLUTION(0x80048046, "The package claims to be the System solution"),
    IMPORT_DEFAULT_AS_PACKAGE(0x80048049, "The default solution cannot be imported as managed"),
    EXPORT_MANAGED_SOLUTION(0x80048036, "A managed solution cannot be exported"),
    EXPORT_MISSING_SOLUTION(0x80048037, "The solution to export does not exist"),
    EXPORT_DEFAULT_AS_PACKAGED(0x80048048, "The default solution cannot be exported as managed"),
    IMPORT_BAD_ZIP_FILE(0x80048060, "The archive lacks one of its three root files"),
    IMPORT_PACKAGE_VERSION(0x80048068, "The package's format version is not one the environment takes"),
    UNZIP_LIMIT(0x80048499, "The unpacked content is above the limit"),
    DELETE_RESTRICTED_SOLUTION(0x8004F005, "A restricted solution cannot be deleted"),
    IMPORT_RESTRICTED_SOLUTION(0x8004F007, "A restricted solution cannot be imported"),
    CANNOT_MODIFY_PATCHED_SOLUTION(0x80048538, "A solution with patches may not be changed or exported"),
    CLONE_SOLUTION(0x80048539, "The patch's version does not fit its parent, or a staged upgrade is in the way"),
    SOLUTION_UPGRADE_NOT_AVAILABLE(0x8004853B, "No staged upgrade waits to be applied"),
    SOLUTION_UPGRADE_WRONG_SOLUTION(0x8004853C, "The upgrade addresses the wrong solution"),
    PATCH_MISSING_BASE(0x80048540, "The parent of the patch is not installed"),
    CANNOT_FIND_BASE_FROM_UPGRADE(0x8004F083, "There is no solution to upgrade"),
    PENDING_UPGRADE_EXISTS(0x8004F086, "A staged upgrade waits and blocks the request"),
    CANNOT_UPDATE_SOLUTION_PATCH(0x8004F042, "The patch is installed already in this version"),
    CANNOT_DELETE_IN_USE_COMPONENT(0x8004F01F, "Others depend on the component"),
    CANNOT_UNINSTALL_WITH_DEPENDENCIES(0x8004F01D, "Others depend on the solution's components"),
    INVALID_SOLUTION_UNIQUE_NAME(0x8004F002, "The unique name has characters that are not allowed"),
    INVALID_SOLUTION_VERSION(0x8004F01E, "The version is not valid"),
    CANNOT_REMOVE_FROM_DEFAULT(0x8004F000, "No component can be removed from the default solution"),
    CANNOT_REMOVE_FROM_SYSTEM(0x8004F035, "No component can be removed from the System solution"),
    REMOVE_COMPONENT_NOT_IN_SOLUTION(0x8004F021, "The component is not in the solution"),
    SOLUTION_UNIQUE_NAME_VIOLATION(0x8004F023, "The unique name is used already"),
    RESTRICTED_SOLUTION_NAME(0x8004F022, "The unique name is reserved"),
    DELETE_RESTRICTED_PUBLISHER(0x8004F006, "A restricted publisher cannot be deleted"),
    RESTRICTED_PUBLISHER(0x8004F017, "The publisher is restricted"),
    CANNOT_UPDATE_MANAGED_SOLUTION(0x8004F024, "A managed solution cannot be edited"),
    CANNOT_UPDATE_READ_ONLY_PUBLISHER(0x8004F033, "A publisher that a managed import created cannot be edited"),
    CANNOT_DELETE_READ_ONLY_PUBLISHER(0x8004F034, "A publisher that a managed import created cannot be deleted"),
    INVALID_CUSTOMIZATION_PREFIX(0x8004F01C, "The publisher's unique name or prefix is not valid"),
    INVALID_PUBLISH_ON_PROTECTED_COMPONENT(
            0x8004F014, "A component that does not allow customization cannot be published"),
    CANNOT_DELETE_METADATA(0x8004F032, "Managed properties forbid the deletion"),
    HIGHER_PATCH_EXISTS(0x80061771, "The same or a higher patch exists already"),
    IMPORT_ATTRIBUTE_NAME(0x80048062, "The name does not begin with a valid prefix"),
    PROTECTED_COMPONENT(0x8004F012, "A managed property does not allow the change"),
    COMBINED_MANAGED_PROPERTY(0x8004F027, "A combination of managed properties does not allow the change"),
    IMPORT_WORKFLOW_NAME_CONFLICT(0x80048027, "The environment has a process of the same name with another id"),
    IMPORT_WORKFLOW_ACTIVE(0x80048028, "The process is switched on in the environment"),
    IMPORT_ISV_CONFIG(0x80048042, "The ISV configuration is overwritten"),
    IMPORT_SITE_MAP(0x80048043, "The site map is overwritten"),
    IMPORT_ORGANIZATION_SETTINGS(0x80048044, "Organization settings are overwritten"),
    IMPORT_NEW_PLUGIN_TYPES(0x80048071, "Plug-in types are gone from an assembly of the same major and minor version"),
    IMPORT_DUPLICATE_TABLE(0x8004810C, "The environment has a different table of the same name"),
    IMPORT_FILE_TOO_LARGE(0x80040375, "The package is above the size limit"),
    CUSTOM_TABLE_LIMIT(0x8004B043, "The new tables would exceed the environment's limit"),
    IMPORT_ROUTING_RULE(0x8004F867, "The routing rule set cannot be imported"),
    CANNOT_OVERWRITE_ACTIVE_COMPONENT(0x8004F016, "The component may not be overwritten"),
    PRIMARY_NAME_NOT_FOUND(0x80044355, "A table lacks its primary name column"),
    PRIVILEGE_DENIED(0x80040220, "The user lacks a privilege"),
    NOT_A_MEMBER(0x80072560, "The user is not a member of the organization"),
    TOO_MUCH_EXECUTION_TIME(0x80072321, "A user's requests have worked for more than 20 minutes of the last 5"),
    TOO_MANY_REQUESTS(0x80072322, "A user has sent more than 6000 requests in the last 5 minutes"),
    TOO_MANY_CONCURRENT_REQUESTS(0x80072326, "A user has more than 52 requests under way"),
    SOLUTION_CONCURRENCY(0x80071151, "Another operation on solutions is under way"),
    IMPORT_INVALID_FILE(0x80048000, "The upload is no package"),
    EXPORT_SOLUTION(0x80048035, "The export of the solution failed"),
    OBJECT_DOES_NOT_EXIST(0x80040217, "There is no such row"),
    IMPORT_TIMEOUT(0x80048543, "The import takes too long"),
    CUSTOMIZATION_FILE_MISSING(0x8004F066, "There is neither a file nor a valid upload to import"),
    UNEXPECTED(0x80040216, "An unexpected error occurred"),
    IMPORT_FILE_UNPROCESSED(0x80072035, "Files in the package belong to no component");

    private final int number;
    private final String meaning;

    PlatformCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The signed number that clients of the platform see. */
    public int number() {
        return number;
    }

    /** The number as the documentation writes it, such as {@code 0x8004801D}. */
    public String hex() {
        return "0x" + Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }

    /** What the number means, in a few words. */
    public String meaning() {
        return meaning;
    }
}
