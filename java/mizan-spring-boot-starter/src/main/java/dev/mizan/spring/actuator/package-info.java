/**
 * What the actuator says of Mizan: {@code health} and {@code info}. It is there where the actuator is.
 *
 * <p>Read {@link dev.mizan.spring.actuator.MizanActuatorAutoConfiguration} first.
 */
@NullMarked
package dev.mizan.spring.actuator;

import org.jspecify.annotations.NullMarked;
