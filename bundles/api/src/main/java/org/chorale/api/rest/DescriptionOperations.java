package org.chorale.api.rest;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The description of all that programs may call now: what {@code /api/v1/openapi.json} answers. Thread-safe.
 *
 * <p>What a bundle says of its operations stands in its resource {@value #RESSOURCE}: an object whose keys are
 * {@code "POST /cpro/factures/v1/deposer/flux"}, each with any of {@code resume} and {@code description} (objects of
 * {@code fr} and {@code en}), {@code exemple} (a body that can be sent as it is), {@code corps} and {@code reponse}
 * (schemas, where the classes do not show them) and {@code fichier} ({@code {"contenu": …, "nom": …}}: the properties
 * that hold a file in base 64 and its name). Its key {@code groupe} names the bundle's operations together.
 */
@ProviderType
public interface DescriptionOperations {
    /** Where a bundle describes its operations. */
    String RESSOURCE = "META-INF/chorale/operations.json";

    /** The document: OpenAPI 3.0, as JSON. */
    String openapi();
}
