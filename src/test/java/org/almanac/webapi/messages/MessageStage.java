package org.almanac.webapi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.solution.PackageBuilder;
import org.almanac.target.WaitingWork;
import org.almanac.time.MovableClock;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.platform.ComponentTypes;
import org.almanac.webapi.platform.DependencyRows;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;

/** One embedded environment with all messages about solutions; whoever waits for an operation carries it out. */
public final class MessageStage implements AutoCloseable {

    public static final EnvironmentName TEST = new EnvironmentName("test");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Path folder;
    private int files;

    public MessageStage(TestDatabase product, Path folder) {
        this.folder = folder;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("almanac.embedded.workers", "0")));
        context.registerBean(DataSource.class, product::migrated);
        context.register(Modules.class);
        context.refresh();
        bean(Environments.class)
                .register(TEST, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
    }

    /** Registered by hand and not marked as a configuration, so that tests of the whole program do not find it. */
    @Import({JdbcBeans.class, ComponentTypes.class, DependencyRows.class})
    @ComponentScan({
        "org.almanac.environment.store",
        "org.almanac.environment.records",
        "org.almanac.dualwrite",
        "org.almanac.ordermanagement",
        "org.almanac.target.embedded",
        "org.almanac.webapi.messages",
        "org.almanac.webapi.jobs"
    })
    static class Modules {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        Waiting carryingOut(WaitingWork work) {
            return duration -> work.workOff();
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public MovableClock clock() {
        return bean(MovableClock.class);
    }

    /** Calls a message in a request of its own. */
    public Answer call(String name, GivenArguments arguments) {
        Message message = beans(Message.class).stream()
                .filter(each -> each.signature().name().equals(name))
                .findFirst()
                .orElseThrow();
        RequestContext request = new RequestContext(TEST, "ann", UUID.randomUUID(), null, Set.of());
        return message.execute(request, arguments);
    }

    /** Calls a message that answers fields. */
    public JsonNode fields(String name, GivenArguments arguments) {
        Answer answer = call(name, arguments);
        assertThat(answer).isInstanceOf(Answer.Fields.class);
        return ((Answer.Fields) answer).fields();
    }

    /** Calls a message that answers one id among others. */
    public UUID id(String name, String field, GivenArguments arguments) {
        return UUID.fromString(fields(name, arguments).path(field).asText());
    }

    /** Carries out what waits. */
    public void workOff() {
        bean(WaitingWork.class).workOff();
    }

    /** A file of its own, as the protocol would have made one of a request. */
    public Path file(byte[] content) {
        try {
            files++;
            return Files.write(folder.resolve(files + ".zip"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports a package at once. */
    public void imported(PackageBuilder builder) {
        call("ImportSolution", importing(UUID.randomUUID(), "").file(file(builder.toBytes())));
    }

    /** Arguments of an import: maintaining customizations, activating processes. */
    public static GivenArguments importing(UUID job, String more) {
        return GivenArguments.of("{'OverwriteUnmanagedCustomizations':false,'PublishWorkflows':true,'ImportJobId':'"
                + job + "'" + (more.isEmpty() ? "" : "," + more) + "}");
    }

    /** A managed package with a table and a column. */
    public static PackageBuilder expenses(String version) {
        return PackageBuilder.solution("ContosoExpenses")
                .version(version)
                .publisher("Contoso", "ctso", 10000)
                .table("ctso_expense", table -> table.column("ctso_amount", "money", Map.of("displayname", version)));
    }

    @Override
    public void close() {
        context.close();
    }
}
