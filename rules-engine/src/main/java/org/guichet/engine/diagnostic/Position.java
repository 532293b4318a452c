package org.guichet.engine.diagnostic;

/**
 * A place in a pack's files.
 *
 * @param file the file, from the folder that holds the packs
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) {
    /** The start of a file. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** The place so many characters further in the same line. */
    public Position plus(int columns) {
        return new Position(file, line, column + columns);
    }
}
