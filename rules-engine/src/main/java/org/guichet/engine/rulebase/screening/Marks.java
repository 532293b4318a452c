package org.guichet.engine.rulebase.screening;

/** Marks on programmes, a bit for each by its number: what requirements that are not certainly satisfied do to them. */
final class Marks {
    /** Some criterion is certainly not met. */
    final long[] failed;
    /** Some criterion that rules decide may or may not be met. */
    final long[] open;
    /** A human judges some criterion. */
    final long[] referred;
    /** It is open whether a human judges some criterion. */
    final long[] mayBeReferred;

    Marks(int programmes) {
        this.failed = none(programmes);
        this.open = none(programmes);
        this.referred = none(programmes);
        this.mayBeReferred = none(programmes);
    }

    /** A bit for each programme, none set. */
    static long[] none(int programmes) {
        return new long[(programmes + Long.SIZE - 1) / Long.SIZE];
    }

    static void set(long[] marks, int programme) {
        marks[programme / Long.SIZE] |= 1L << programme;
    }

    static boolean isSet(long[] marks, int programme) {
        return (marks[programme / Long.SIZE] & 1L << programme) != 0;
    }

    static void set(long[] marks, int[] programmes) {
        for (int programme : programmes) {
            set(marks, programme);
        }
    }

    void add(Marks others) {
        add(others.failed, failed);
        add(others.open, open);
        add(others.referred, referred);
        add(others.mayBeReferred, mayBeReferred);
    }

    private static void add(long[] from, long[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] |= from[i];
        }
    }
}
