package org.almanac.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.TableData;
import org.almanac.solution.PackageBuilder;
import org.almanac.webapi.UserIds;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table with 5,000 rows, each with a name, a note, a number, money, a truth value, a date, a choice and a lookup. */
final class ServedRows {

    static final int ROWS = 5000;

    private static final int AT_ONCE = 1000;
    private static final int CATEGORIES = 50;
    private static final String TABLE = "ctso_expense";
    private static final String CATEGORY = "ctso_category";
    private static final String SELECT = "?$select=ctso_name,ctso_note,ctso_count,ctso_amount,ctso_paid,ctso_spenton,"
            + "ctso_kind,_ctso_categoryid_value";
    private static final String BARE = "SELECT r.row_id, r.row_version, c.bytes FROM alm.table_row r"
            + " JOIN alm.content c ON c.hash = r.row_values WHERE r.table_name = ?";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    private final ServedAlmanac almanac;
    private final JdbcTemplate jdbc;

    ServedRows(ServedAlmanac almanac) throws IOException, InterruptedException {
        this.almanac = almanac;
        this.jdbc = almanac.bean(JdbcTemplate.class);
        almanac.imported(tables());
        List<TableData.Change> categories = new ArrayList<>();
        for (int i = 0; i < CATEGORIES; i++) {
            categories.add(new TableData.Change(CATEGORY, id(CATEGORY, i), row(Map.of("ctso_name", "Category " + i))));
        }
        write(categories);
        List<TableData.Change> expenses = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            expenses.add(new TableData.Change(TABLE, id(TABLE, i), expense(i)));
            if (expenses.size() == AT_ONCE) {
                write(expenses);
                expenses.clear();
            }
        }
        JsonNode first = JSON.readTree(page()).get("value");
        if (first.size() != ROWS || first.get(0).get("_ctso_categoryid_value").isNull()) {
            throw new IllegalStateException("the rows are not as they were made: " + first.get(0));
        }
    }

    private static Path tables() throws IOException {
        return PackageBuilder.solution("ContosoServed")
                .publisher("Contoso", "ctso", 10000)
                .choice("ctso_kind", "Travel", "Food", "Rent")
                .table(
                        CATEGORY,
                        table -> table.column("ctso_categoryid", "primarykey").column("ctso_name", "nvarchar"))
                .table(
                        TABLE,
                        table -> table.column("ctso_expenseid", "primarykey")
                                .column("ctso_name", "nvarchar")
                                .column("ctso_note", "nvarchar")
                                .column("ctso_count", "int")
                                .column("ctso_amount", "money")
                                .column("ctso_paid", "bit")
                                .column("ctso_spenton", "datetime")
                                .column("ctso_kind", "picklist", Map.of("OptionSetName", "ctso_kind"))
                                .column("ctso_categoryid", "lookup"))
                .relationship("ctso_category_expense", TABLE, CATEGORY, "ctso_categoryid")
                .writeTo(Files.createTempFile("served", ".zip"));
    }

    private void write(List<TableData.Change> changes) {
        almanac.bean(TableData.class)
                .write(ServedAlmanac.NAME, List.copyOf(changes), "bench/" + UUID.randomUUID(), "Rows of a benchmark");
    }

    private static Map<String, Object> expense(int number) {
        return row(Map.of(
                "ctso_name",
                "Expense " + number,
                "ctso_note",
                "What was bought, from whom and why: number " + number,
                "ctso_count",
                number % 17,
                "ctso_amount",
                new BigDecimal(number).movePointLeft(2),
                "ctso_paid",
                number % 2 == 0,
                "ctso_spenton",
                "2026-03-0" + (1 + number % 9) + "T10:00:00Z",
                "ctso_kind",
                100_000_000 + number % 3,
                "ctso_categoryid",
                id(CATEGORY, number % CATEGORIES).toString()));
    }

    /** With the columns that the platform keeps of each. */
    private static Map<String, Object> row(Map<String, Object> own) {
        String user = UserIds.of("admin").toString();
        Map<String, Object> all = new HashMap<>(own);
        all.put("statecode", 0);
        all.put("statuscode", 1);
        List.of("createdon", "modifiedon").forEach(column -> all.put(column, "2026-03-01T10:00:00Z"));
        List.of("createdby", "modifiedby", "ownerid").forEach(column -> all.put(column, user));
        return all;
    }

    private static UUID id(String table, int number) {
        return UUID.nameUUIDFromBytes((table + number).getBytes(StandardCharsets.UTF_8));
    }

    List<UUID> some(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(id(TABLE, i * (ROWS / count)));
        }
        return ids;
    }

    /** All of them as a client gets them. */
    byte[] page() throws IOException, InterruptedException {
        return almanac.get("ctso_expenses" + SELECT);
    }

    byte[] single(UUID id) throws IOException, InterruptedException {
        return almanac.get("ctso_expenses(" + id + ')' + SELECT);
    }

    byte[] barePage() throws IOException {
        return bare(BARE + " ORDER BY r.row_id", TABLE);
    }

    byte[] bareSingle(UUID id) throws IOException {
        return bare(BARE + " AND r.row_id = ?", TABLE, id);
    }

    private byte[] bare(String query, Object... parameters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartArray();
            jdbc.query(
                    query,
                    row -> {
                        try {
                            json.writeStartObject();
                            json.writeStringField("id", row.getString(1));
                            json.writeNumberField("version", row.getLong(2));
                            json.writeFieldName("values");
                            json.writeTree(JSON.readTree(row.getBytes(3)));
                            json.writeEndObject();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    parameters);
            json.writeEndArray();
        }
        return out.toByteArray();
    }
}
