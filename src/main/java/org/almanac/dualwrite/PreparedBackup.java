package org.almanac.dualwrite;

/**
 * A solution that is ready to be exported.
 *
 * @param added how many rows it did not have yet
 * @param carried whether the manifest is in the solution; where the environment blocks unmanaged customizations no web
 *     resource can be made, and whoever asked for the backup keeps the manifest
 */
public record PreparedBackup(BackupManifest manifest, int added, boolean carried) {}
