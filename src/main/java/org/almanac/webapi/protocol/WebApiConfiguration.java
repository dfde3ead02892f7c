package org.almanac.webapi.protocol;

import java.time.Clock;
import org.almanac.environment.ComponentValues;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.query.QueryEngine;
import org.almanac.webapi.registry.MessageRegistry;
import org.almanac.webapi.registry.SourceRegistry;
import org.almanac.webapi.source.EntitySource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the sources and messages of all modules bring. */
@Configuration(proxyBeanMethods = false)
class WebApiConfiguration {

    @Bean
    QueryEngine queryEngine(Clock clock) {
        return new QueryEngine(clock);
    }

    @Bean
    MessageRegistry messageRegistry(ObjectProvider<Message> messages) {
        return new MessageRegistry(messages.orderedStream().toList());
    }

    @Bean
    SourceRegistry sourceRegistry(
            ObjectProvider<EntitySource> sources, MessageRegistry messages, ComponentValues components) {
        return new SourceRegistry(sources.orderedStream().toList(), messages, components);
    }
}
