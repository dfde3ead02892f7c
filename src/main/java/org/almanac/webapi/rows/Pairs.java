package org.almanac.webapi.rows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.TableData.Change;
import org.almanac.webapi.definitions.ManyToManyRelationship;

/**
 * How pairs of a many-to-many relationship are kept: rows of a table of the relationship's name with a column for each end.
 *
 * @param table logical name of the table of pairs
 * @param own column that has the id of the row one comes from
 * @param other column at the other end
 * @param within whether both ends are one table; pairs have no direction then
 */
record Pairs(String table, String own, String other, boolean within) {

    /** The pairs of a relationship of a table, by its name in whatever case. */
    static Optional<Pairs> of(DataTable from, String relationship) {
        return from.definition().manyToMany().stream()
                .filter(each -> each.schemaName().equalsIgnoreCase(relationship))
                .findFirst()
                .map(each -> of(from.name(), each));
    }

    private static Pairs of(String from, ManyToManyRelationship relationship) {
        String table = relationship.schemaName().toLowerCase(Locale.ROOT);
        boolean first = relationship.first().equals(from);
        String other = first ? relationship.second() : relationship.first();
        return from.equals(other)
                ? new Pairs(table, from + "idone", from + "idtwo", true)
                : new Pairs(table, from + "id", other + "id", false);
    }

    /** Makes or deletes a pair; its id is the same whenever it is made, whichever end it is made from. */
    Change change(UUID id, UUID otherId, boolean there) {
        boolean ordered = own.compareTo(other) <= 0;
        boolean swapped = within && id.toString().compareTo(otherId.toString()) > 0;
        UUID one = swapped ? otherId : id;
        UUID two = swapped ? id : otherId;
        String text = table + '\n' + (ordered ? one + "\n" + two : two + "\n" + one);
        UUID pair = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return new Change(table, pair, there ? Map.of(own, one.toString(), other, two.toString()) : null);
    }
}
