package org.chorale.socle.rest.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServiceImpl;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from CXF's own model which operations a resource has, and leaves out those that do not say who may call them. */
final class ResourceModel {
    private static final Logger LOG = LoggerFactory.getLogger(ResourceModel.class);

    private ResourceModel() {}

    static List<Declared> read(Server server, Owner owner) {
        List<Declared> declared = new ArrayList<>();
        JAXRSServiceImpl service = (JAXRSServiceImpl) server.getEndpoint().getService();
        for (ClassResourceInfo resource : service.getClassResourceInfos()) {
            for (OperationResourceInfo method : resource.getMethodDispatcher().getOperationResourceInfos()) {
                declare(resource.getURITemplate(), method, owner).ifPresent(declared::add);
            }
        }
        return declared;
    }

    private static Optional<Declared> declare(URITemplate base, OperationResourceInfo method, Owner owner) {
        PathTemplate template = new PathTemplate(base, method.getURITemplate());
        String name = method.getMethodToInvoke().getDeclaringClass().getName() + "."
                + method.getMethodToInvoke().getName();
        if (method.getHttpMethod() == null) {
            LOG.warn(
                    "{} ({}, {}) n'est pas publiée : une sous-ressource ne dit pas qui peut l'appeler.",
                    name,
                    template.text(),
                    owner);
            return Optional.empty();
        }
        try {
            return Optional.of(new Declared(
                    template,
                    new Operation(
                            method.getMethodToInvoke(),
                            method.getHttpMethod(),
                            template.text(),
                            AccessRule.of(method.getMethodToInvoke(), method.getAnnotatedMethod()),
                            method.getProduceTypes().stream()
                                    .map(type -> type.toString().toLowerCase(Locale.ROOT))
                                    .toList())));
        } catch (AccessRule.Undeclared e) {
            LOG.warn(
                    "{} ({} {}, {}) n'est pas publiée : elle {}.",
                    name,
                    method.getHttpMethod(),
                    template.text(),
                    owner,
                    e.getMessage());
            return Optional.empty();
        }
    }
}
