package org.chorale.socle.rest.internal.demande;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request whose body is read through a {@link BodyStream}. */
public final class BodyRequest extends HttpServletRequestWrapper {
    private final byte[] head;
    private final BodyLimit limit;
    private @Nullable ServletInputStream stream;

    /**
     * @param head what of the body was read already
     * @param limit how long the body may be
     */
    public BodyRequest(HttpServletRequest request, byte[] head, BodyLimit limit) {
        super(request);
        this.head = head.clone();
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream opened = stream;
        if (opened == null) {
            opened = new BodyStream(head, super.getInputStream(), limit);
            stream = opened;
        }
        return opened;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String name = getCharacterEncoding();
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
}
