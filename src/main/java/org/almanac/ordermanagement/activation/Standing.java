package org.almanac.ordermanagement.activation;

import java.time.Duration;
import java.time.Instant;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRows;

/**
 * What an environment is like at one moment, apart from {@link OrderState}.
 *
 * @param installed whether it has the tables of order management
 * @param rows all records
 * @param model what the records come to
 * @param settling how long an activated provider is still shown as inactive
 */
public record Standing(
        EnvironmentName environment,
        boolean installed,
        OrderRows rows,
        OrderModel model,
        Instant now,
        Duration settling) {}
