package org.guichet.engine.json;

/**
 * What is wrong with a document that the library once wrote, with its stable code. Problems of the JSON itself have an
 * {@link ApplicationCode}.
 */
public enum RecordCode {
    /** A key that is not known there. */
    R101,
    /** A key is missing. */
    R102,
    /** A value is not what belongs there. */
    R103,
    /** A digest is not that of what it stands for: something was changed. */
    R104,
    /** It is not written in canonical form. */
    R105,
    /** It is of another format, perhaps of a later version of the library. */
    R106
}
