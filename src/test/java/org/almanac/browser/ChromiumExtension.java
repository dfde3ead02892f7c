package org.almanac.browser;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Opens a window for each test method, and takes a picture of it when the test fails. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.program()
                .map(program -> ConditionEvaluationResult.enabled("Chromium is " + program))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "No Chromium is installed; install it, or name it with -D" + Chromium.PROPERTY));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WebPage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(
                context.getStore(NAMESPACE).getOrComputeIfAbsent(WebPage.class, key -> open(context), WebPage.class));
    }

    private static WebPage open(ExtensionContext context) {
        var chromium = Objects.requireNonNull(context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class));
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return new WebPage(chromium.browser(), "http://127.0.0.1:" + port);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var page = context.getStore(NAMESPACE).get(WebPage.class, WebPage.class);
        if (page != null) {
            context.getExecutionException()
                    .ifPresent(failure -> page.picture(Path.of("target", "browser", name(context))));
            page.close();
        }
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + ".png";
    }
}
