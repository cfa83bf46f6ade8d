package dev.mizan.page;

import java.util.Optional;

/**
 * A page as it is sent.
 *
 * @param html HTML in UTF-8; not copied, not to be changed by anyone
 * @param shell why it was not rendered; empty if it was
 */
public record Document(byte[] html, Optional<ShellReason> shell) {}
