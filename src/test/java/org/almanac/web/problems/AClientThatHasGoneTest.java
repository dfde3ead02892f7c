package org.almanac.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class AClientThatHasGoneTest {

    private final ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(ProblemAdvice.class);

    @ParameterizedTest
    @ValueSource(classes = {ClientAbortException.class, AsyncRequestNotUsableException.class})
    void isNoDefectOfTheProgram(Class<? extends IOException> error) {
        assertThat(handlers.resolveMethodByExceptionType(error))
                .isNotNull()
                .returns("gone", method -> method.getName());
    }

    @Test
    void otherFailuresOfInputAndOutputAre() {
        assertThat(handlers.resolveMethodByExceptionType(IOException.class))
                .isNotNull()
                .returns("unknown", method -> method.getName());
    }
}
