package org.guichet.api;

/**
 * Exactly which rules were applied.
 *
 * @param id the pack's name, such as {@code ara-relocation}
 * @param version its semantic version
 * @param digest the SHA-256 of everything in the pack that can change a decision, as 64 hexadecimal digits
 */
public record PackReference(String id, String version, String digest) {}
