package org.chorale.api.document;

import java.util.Set;
import org.chorale.api.identifiant.Empreinte;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says which documents a bundle refers to, so that bytes to which nobody refers can be swept. A bundle that keeps hashes
 * publishes one as a service from its first version on. Once seen, it is remembered: while it is away nothing is swept,
 * for its data stays. Who refers to a document again that was kept more than a day ago keeps its bytes again first.
 */
@ConsumerType
public interface ReferencesDocuments {
    /** Its name, stable and unique: lower-case letters, digits, dots and hyphens, at most 100. */
    String nom();

    /** Those among these that the bundle refers to, in what is committed. At most 500 are asked for at once. */
    Set<Empreinte> parmi(Set<Empreinte> empreintes);
}
