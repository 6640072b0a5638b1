package org.chorale.api.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a JAX-RS resource to be published. Register it as an OSGi service of this type; its class carries {@code @Path}
 * with the whole published base path (such as {@code /cpro/factures/v1}), each of its methods exactly one access
 * declaration of {@code org.chorale.api.acces}. A method that declares none is not published and the log says so; a
 * (method, path) that is already taken is refused, naming both bundles. At removal requests under way finish first.
 *
 * <p>Injectable by {@code @Context} on parameters of its methods, besides what JAX-RS has: {@code Perimetre} (where the
 * operation declares {@code @Acces}), {@code Appelant} (null where the caller is not known), {@code ContextePage} and
 * {@code Origine}.
 */
@ConsumerType
public interface Ressource {}
