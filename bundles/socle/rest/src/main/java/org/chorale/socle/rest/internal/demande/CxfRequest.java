package org.chorale.socle.rest.internal.demande;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** From CXF's message back to the request. */
public final class CxfRequest {
    private CxfRequest() {}

    /** What is known of the message's request. */
    public static RequestState state(Message message) {
        Message in = message.getExchange().getInMessage() == null
                ? message
                : message.getExchange().getInMessage();
        return RequestState.of((HttpServletRequest) in.get(AbstractHTTPDestination.HTTP_REQUEST), (HttpServletResponse)
                in.get(AbstractHTTPDestination.HTTP_RESPONSE));
    }

    /** What is known of the request that this thread answers. */
    public static RequestState current() {
        return state(JAXRSUtils.getCurrentMessage());
    }
}
