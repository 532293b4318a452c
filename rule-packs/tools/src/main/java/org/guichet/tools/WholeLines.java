package org.guichet.tools;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.guichet.tools.report.Word;

/** Prints lines as a whole: a process that is told to stop, as by Ctrl-C, ends behind one, and says how far it came. */
final class WholeLines implements AutoCloseable {
    /** How long it may take to print what is being printed; a reader that waits may never take it. */
    private static final int PATIENCE_IN_SECONDS = 2;

    private final GuichetCommand guichet;
    private final ProgressBar progress;
    private final Thread atStop = new Thread(this::stop);
    private final Lock printing = new ReentrantLock();
    private int printed;
    private volatile boolean isEnded;

    private WholeLines(GuichetCommand guichet, ProgressBar progress) {
        this.guichet = guichet;
        this.progress = progress;
    }

    static WholeLines of(GuichetCommand guichet, ProgressBar progress) {
        WholeLines lines = new WholeLines(guichet, progress);
        Runtime.getRuntime().addShutdownHook(lines.atStop);
        return lines;
    }

    /** Prints the answers of a batch, unless nobody reads them any more. */
    void print(Batch batch) {
        printing.lock();
        try {
            if (!isEnded) {
                batch.answers().print(guichet.terminal().out());
                printed += batch.answers().lines();
                progress.reached(batch.last().end(), batch.last().number());
                isEnded = guichet.isBroken();
            }
        } finally {
            printing.unlock();
        }
    }

    boolean isEnded() {
        return isEnded;
    }

    /** Prints no more, and says how far it came. */
    void stop() {
        if (!waitsForPrinting()) {
            return;
        }
        try {
            isEnded = true;
            progress.close();
            guichet.tell(Word.STOPPED.in(guichet.locale(), printed));
        } finally {
            printing.unlock();
        }
    }

    private boolean waitsForPrinting() {
        try {
            return printing.tryLock(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atStop);
        } catch (IllegalStateException stopping) {
            // The process ends: what there is to say is said.
        }
    }
}
