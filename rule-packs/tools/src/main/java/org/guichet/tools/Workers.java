package org.guichet.tools;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines on all processors, and prints the answers in the order of the lines. Only so many lines are on their
 * way that memory stays flat.
 */
final class Workers implements AutoCloseable {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_BATCHES = 2 * PROCESSORS + 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS, Workers::thread);
    private final Semaphore room = new Semaphore(MOST_BATCHES);
    private final Queue<Batch> underWay = new ArrayDeque<>();
    private final Answering answering;
    private final WholeLines out;
    private final int linesOfABatch;
    private volatile @Nullable Throwable failure;
    private Batch next;

    /** @param linesOfABatch how many lines one thread answers before they are printed */
    Workers(int linesOfABatch, Answering answering, WholeLines out) {
        this.linesOfABatch = linesOfABatch;
        this.answering = answering;
        this.out = out;
        this.next = new Batch(linesOfABatch);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "guichet-worker");
        thread.setDaemon(true);
        return thread;
    }

    void take(Line line) {
        next.add(line);
        if (next.isFull()) {
            handOver();
        }
    }

    /** Has the lines answered that were taken, rather than wait for more. */
    void handOver() {
        if (!next.isEmpty()) {
            Batch batch = next;
            next = new Batch(linesOfABatch);
            room.acquireUninterruptibly();
            enqueue(batch);
            try {
                threads.execute(() -> answer(batch));
            } catch (Throwable noThread) {
                failure = noThread;
                printInOrder(batch);
            }
        }
    }

    private synchronized void enqueue(Batch batch) {
        underWay.add(batch);
    }

    private void answer(Batch batch) {
        if (!isEnded()) {
            batch.answer(answering);
        }
        printInOrder(batch);
    }

    private synchronized void printInOrder(Batch answered) {
        answered.markAnswered();
        for (Batch first = underWay.peek(); first != null && first.isAnswered(); first = underWay.peek()) {
            underWay.remove();
            try {
                print(first);
            } catch (Throwable lost) {
                failure = lost;
            } finally {
                room.release();
            }
        }
    }

    private void print(Batch batch) {
        if (failure == null) {
            out.print(batch);
            failure = batch.failure();
        }
    }

    /** Whether no more is printed. */
    boolean isEnded() {
        return failure != null || out.isEnded();
    }

    /** Waits until everything is answered and printed. */
    @Override
    public void close() {
        handOver();
        room.acquireUninterruptibly(MOST_BATCHES);
        threads.shutdown();
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException("a line could not be answered: " + failure, failure);
        }
    }
}
