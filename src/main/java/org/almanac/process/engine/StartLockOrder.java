package org.almanac.process.engine;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes the migrations wait for the {@link StartLock}, and the engine for both. */
@Component
class StartLockOrder implements BeanFactoryPostProcessor {

    private static final String LOCK = "startLock";
    private static final String MIGRATIONS = "flywayInitializer";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        putBefore(beans, "flyway", LOCK);
        putBefore(beans, MIGRATIONS, LOCK);
        putBefore(beans, "processEngineFactoryBean", LOCK);
        if (beans.containsBeanDefinition(MIGRATIONS)) {
            putBefore(beans, "processEngineFactoryBean", MIGRATIONS);
        }
    }

    private static void putBefore(ConfigurableListableBeanFactory beans, String later, String first) {
        if (beans.containsBeanDefinition(later)) {
            var definition = beans.getBeanDefinition(later);
            definition.setDependsOn(StringUtils.addStringToArray(definition.getDependsOn(), first));
        }
    }
}
