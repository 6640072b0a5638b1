package org.chorale.socle.rest.internal.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.common.classloader.ClassLoaderUtils;
import org.apache.cxf.common.classloader.ClassLoaderUtils.ClassLoaderHolder;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a publication of a resource: one CXF server each, so that one that is broken harms no other. */
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final AtomicInteger number = new AtomicInteger();
    private final Bus bus;
    private final Supplier<List<Object>> providers;
    private final Map<String, Object> properties;

    /**
     * @param providers new JAX-RS providers for each server: what they cache of a bundle's classes must go with it
     * @param properties CXF's properties of each server
     */
    public Publisher(Supplier<List<Object>> providers, Map<String, Object> properties) {
        this.providers = providers;
        this.properties = properties;
        this.bus = withLoader(() -> BusFactory.newInstance().createBus());
    }

    /** Publishes what of the resource can be; empty where that is nothing, and the log says why. */
    public Optional<Publication> publish(Object resource, Owner owner) {
        Server server;
        try {
            server = withLoader(() -> create(resource));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} ({}) ne peut pas être publiée.", resource.getClass().getName(), owner, e);
            return Optional.empty();
        }
        List<Declared> declared = ResourceModel.read(server, owner);
        if (declared.isEmpty()) {
            LOG.warn("{} ({}) ne publie rien.", resource.getClass().getName(), owner);
            new JaxrsEndpoint(server).destroy();
            return Optional.empty();
        }
        return Optional.of(new Publication(owner, resource.getClass(), declared, new JaxrsEndpoint(server)));
    }

    private Server create(Object resource) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(new DestinationRegistryImpl()));
        factory.setAddress("/r" + number.incrementAndGet());
        factory.setServiceBean(resource);
        factory.setProviders(providers.get());
        factory.setProperties(properties);
        return factory.create();
    }

    /** Ends the bus; publications are withdrawn before. */
    public void shutdown() {
        bus.shutdown(true);
    }

    private static <T> T withLoader(Supplier<T> action) {
        ClassLoaderHolder loader =
                ClassLoaderUtils.setThreadContextClassloader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            return action.get();
        } finally {
            if (loader != null) {
                loader.reset();
            }
        }
    }
}
