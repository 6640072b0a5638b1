package org.chorale.api.soumission;

import org.chorale.api.identifiant.StructureId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says who has given the portal a mandat de facturation. Whoever keeps the mandates publishes it as a service; while nobody
 * does, nobody has given one.
 */
@ConsumerType
public interface Mandats {
    /** Whether the portal may write invoices in that structure's name now. */
    boolean enVigueur(StructureId structure);
}
