package org.almanac.process.engine;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes the migrations and the engine wait for the {@link StartLock}. */
@Component
class StartLockOrder implements BeanFactoryPostProcessor {

    private static final List<String> WRITERS = List.of("flyway", "flywayInitializer", "processEngineFactoryBean");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (var name : WRITERS) {
            if (beans.containsBeanDefinition(name)) {
                var definition = beans.getBeanDefinition(name);
                definition.setDependsOn(StringUtils.addStringToArray(definition.getDependsOn(), "startLock"));
            }
        }
    }
}
