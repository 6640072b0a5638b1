package org.chorale.socle.rest.internal.demande;

import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;

/** Runs something once when an asynchronous request is over, however often it is suspended. */
public final class AsyncEnd implements AsyncListener {
    private final Runnable action;

    private AsyncEnd(Runnable action) {
        this.action = action;
    }

    /** Runs the action at the end. */
    public static void then(AsyncContext context, Runnable action) {
        context.addListener(new AsyncEnd(action));
    }

    @Override
    public void onComplete(AsyncEvent event) {
        action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // The container completes it afterwards.
    }

    @Override
    public void onError(AsyncEvent event) {
        // The container completes it afterwards.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Suspended once more: listeners do not outlive a suspension.
        event.getAsyncContext().addListener(this);
    }
}
