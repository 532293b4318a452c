package org.guichet.examples.benchmarks.catalogue;

/** Sets of small numbers, as bits of words. */
final class Bits {
    private Bits() {}

    static int words(int size) {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    static void set(long[] bits, int number) {
        bits[number / Long.SIZE] |= 1L << number;
    }

    static boolean has(long[] bits, int number) {
        return (bits[number / Long.SIZE] >>> number & 1) != 0;
    }

    static void add(long[] bits, long[] others) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= others[i];
        }
    }
}
