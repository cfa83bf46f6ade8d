package dev.mizan.ssr;

/**
 * What a pool looks like at one moment.
 *
 * @param size how many workers it is to have
 * @param ready how many can render, busy ones included
 * @param busy how many are rendering
 * @param memoryBytes what the workers held when each last answered, resident memory in all
 */
public record PoolState(int size, int ready, int busy, long memoryBytes) {}
