package org.chorale.socle.rest.internal.route;

import org.jspecify.annotations.Nullable;

/** A request's right to be inside a publication, to be given back once; giving it back again changes nothing. */
public final class Pass {
    private final Gate gate;
    private @Nullable Runnable abandonment;
    private boolean abandoned;

    Pass(Gate gate) {
        this.gate = gate;
    }

    /** The request is over. */
    public void leave() {
        gate.leave(this);
    }

    /** What ends the request from outside, where it does not hold a thread that would end it. */
    public void onAbandon(Runnable action) {
        boolean late;
        synchronized (this) {
            abandonment = action;
            late = abandoned;
        }
        if (late) {
            action.run();
        }
    }

    /** Ends the request, now or as soon as that can be done; returns whether it could be now. */
    boolean abandon() {
        Runnable action;
        synchronized (this) {
            abandoned = true;
            action = abandonment;
        }
        if (action == null) {
            return false;
        }
        action.run();
        return true;
    }
}
