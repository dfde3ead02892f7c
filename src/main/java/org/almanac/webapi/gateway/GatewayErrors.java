package org.almanac.webapi.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almanac.problem.AlmanacException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the gateway answers when something cannot be done: {@code {"message": …}}. */
@RestControllerAdvice(assignableTypes = {GatewayController.class, GatewayOrderController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class GatewayErrors {

    @ExceptionHandler
    ResponseEntity<ObjectNode> unknown(UnknownThing unknown) {
        return answer(HttpStatus.NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> problem(AlmanacException problem) {
        return answer(HttpStatus.valueOf(problem.code().status()), problem);
    }

    private static ResponseEntity<ObjectNode> answer(HttpStatus status, Exception cause) {
        return ResponseEntity.status(status)
                .body(JsonNodeFactory.instance.objectNode().put("message", cause.getMessage()));
    }
}
