package dev.mizan.page;

/**
 * A page to be rendered.
 *
 * @param page the page's name, as the front end's bundle knows it: {@code ProductPage}
 * @param data what the page shows, UTF-8 JSON as the page's data tag has it (PROTOCOL §9); not copied, not to be changed by
 *     anyone
 */
public record PageRequest(String page, byte[] data) {}
