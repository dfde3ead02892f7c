package org.almanac;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * The database: {@code spring.datasource.url} where it is set, else an H2 file in the folder {@code almanac.data}.
 *
 * <p>The file's path is made absolute here because H2 refuses relative paths without a leading {@code ./}.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails database(DataSourceProperties configured, @Value("${almanac.data}") Path data) {
        if (StringUtils.hasText(configured.getUrl())) {
            return new Database(
                    configured.determineUrl(), configured.determineUsername(), configured.determinePassword());
        }
        var file = data.toAbsolutePath().normalize().resolve("almanac");
        return new Database("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    private record Database(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
