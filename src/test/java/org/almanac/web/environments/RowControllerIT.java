package org.almanac.web.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.DataTables.Row;
import org.almanac.process.Group;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;

class RowControllerIT extends ApiSlice {

    private static final UUID ID = new UUID(0, 7);
    private static final String ROWS = "/api/environments/prod/tables/ctso_car/rows";

    @Test
    void rowsAreListedByPage() {
        given(tables.rows(Samples.PROD, "ctso_car", null, 1)).willReturn(List.of(new Row(ID, Map.of("ctso_seats", 4))));

        assertThat(get(ROWS + "?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[{\"id\": \"%s\", \"values\": {\"ctso_seats\": 4}}]".formatted(ID));
    }

    @Test
    void anOperatorAddsARow() {
        given(tables.put(eq(Samples.PROD), eq("ctso_car"), any(), eq(Map.of("ctso_seats", 4))))
                .willReturn(new Row(ID, Map.of("ctso_seats", 4)));

        assertThat(post(ROWS, "{\"ctso_seats\": 4}", Group.OPERATORS))
                .hasStatus(201)
                .hasHeader("Location", ROWS + "/" + ID);
    }

    @Test
    void aViewerDoesNot() {
        assertThat(post(ROWS, "{}", Group.VIEWERS)).hasStatus(403);
        verifyNoInteractions(tables);
    }
}
