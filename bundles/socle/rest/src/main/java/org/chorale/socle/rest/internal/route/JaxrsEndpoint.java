package org.chorale.socle.rest.internal.route;

import java.io.IOException;
import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.common.classloader.ClassLoaderUtils;
import org.apache.cxf.common.classloader.ClassLoaderUtils.ClassLoaderHolder;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** A CXF server that is called directly: its address is private and nothing else leads to it. */
final class JaxrsEndpoint implements Endpoint {
    /** Where CXF looks for the address below which paths are relative. */
    private static final String BASE = "org.apache.cxf.transport.endpoint.address";

    private final Server server;
    private final AbstractHTTPDestination destination;

    JaxrsEndpoint(Server server) {
        this.server = server;
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    @Override
    public void invoke(ServletConfig config, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // The root, so that the whole path is the resource's own @Path and UriInfo is right.
        request.setAttribute(
                BASE, request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
        Bus before = BusFactory.getAndSetThreadDefaultBus(destination.getBus());
        ClassLoaderHolder loader =
                ClassLoaderUtils.setThreadContextClassloader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            destination.invoke(config, config.getServletContext(), request, response);
        } finally {
            if (loader != null) {
                loader.reset();
            }
            BusFactory.setThreadDefaultBus(before);
        }
    }

    @Override
    public void destroy() {
        server.stop();
        server.destroy();
    }
}
