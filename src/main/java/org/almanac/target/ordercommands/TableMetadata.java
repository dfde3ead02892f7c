package org.almanac.target.ordercommands;

/**
 * What the environment says of a table.
 *
 * @param logicalName theirs
 * @param set name of the entity set, for paths
 * @param idColumn primary key
 */
record TableMetadata(String logicalName, String set, String idColumn) {}
