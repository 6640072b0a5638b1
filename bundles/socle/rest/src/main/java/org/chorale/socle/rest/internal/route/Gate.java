package org.chorale.socle.rest.internal.route;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the requests inside, so that a departure can wait for them. Once closed it never opens again. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Set<Pass> inside = new HashSet<>();
    private boolean closed;
    private long closedAt;

    /** Lets a request in, unless closed. */
    Optional<Pass> enter() {
        lock.lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            Pass pass = new Pass(this);
            inside.add(pass);
            return Optional.of(pass);
        } finally {
            lock.unlock();
        }
    }

    void leave(Pass pass) {
        lock.lock();
        try {
            if (inside.remove(pass) && inside.isEmpty()) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more; those inside go on. */
    void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                closedAt = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes, and waits until nobody is inside.
     *
     * @param delay how long after the closing, which may have been earlier
     * @return who is inside still
     */
    List<Pass> drain(Duration delay) {
        close();
        lock.lock();
        try {
            long left = delay.toNanos() - (System.nanoTime() - closedAt);
            while (!inside.isEmpty() && left > 0) {
                left = empty.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return inside();
    }

    /** Who is inside. */
    List<Pass> inside() {
        lock.lock();
        try {
            return List.copyOf(inside);
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits in {@link #drain}. */
    boolean isAwaited() {
        lock.lock();
        try {
            return lock.hasWaiters(empty);
        } finally {
            lock.unlock();
        }
    }
}
