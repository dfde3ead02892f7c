package org.almanac.process.step;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its type; only small values (texts, numbers, truth values and ids) are kept in variables.
 *
 * @param name public, like the keys of the processes
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Long> number(String name) {
        return new Variable<>(name, Long.class);
    }

    public static Variable<Boolean> truth(String name) {
        return new Variable<>(name, Boolean.class);
    }

    /**
     * The value, empty if it is not set or null.
     *
     * @throws IllegalStateException if somebody has put a value of another type there
     */
    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("variable " + name + " is a "
                    + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    /** The value, which the process has set before. */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("variable " + name + " is not set"));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
