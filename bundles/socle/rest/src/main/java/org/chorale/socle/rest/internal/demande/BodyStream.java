package org.chorale.socle.rest.internal.demande;

import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;

/**
 * A body that begins with bytes already read and that is refused past a limit, whatever its declared length. It refuses
 * once and is at its end from then on: the answer is written after what is left of the body was read away.
 */
final class BodyStream extends ServletInputStream {
    private final byte[] head;
    private final ServletInputStream rest;
    private final BodyLimit limit;
    private int position;
    private long count;
    private boolean refused;

    BodyStream(byte[] head, ServletInputStream rest, BodyLimit limit) {
        this.head = head;
        this.rest = rest;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        if (refused) {
            return -1;
        }
        int next = position < head.length ? head[position++] & 0xff : rest.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (refused) {
            return -1;
        }
        if (position == head.length) {
            int read = rest.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }
        int read = Math.min(length, head.length - position);
        System.arraycopy(head, position, buffer, offset, read);
        position += read;
        count(read);
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > limit.bytes()) {
            refused = true;
            throw limit.refusal();
        }
    }

    @Override
    public int available() throws IOException {
        return position < head.length ? head.length - position : rest.available();
    }

    @Override
    public boolean isFinished() {
        return refused || (position == head.length && rest.isFinished());
    }

    @Override
    public boolean isReady() {
        return position < head.length || rest.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("This body is read by blocking.");
    }
}
