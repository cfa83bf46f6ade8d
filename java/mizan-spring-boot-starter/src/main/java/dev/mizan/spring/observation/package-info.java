/**
 * Micrometer observations of each call and each fetch: metrics and spans, where the application has a registry for them.
 *
 * <p>{@link dev.mizan.spring.observation.MizanObservationConvention} is what an application implements to name them in its
 * own way.
 */
@NullMarked
package dev.mizan.spring.observation;

import org.jspecify.annotations.NullMarked;
