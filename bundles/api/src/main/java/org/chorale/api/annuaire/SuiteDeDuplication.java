package org.chorale.api.annuaire;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Registered as a service by every bundle that holds data by structure. Called within the transaction that copies the
 * structure: whoever throws undoes the whole change. What is not called for stays with the old structure, where it can
 * still be read and treated.
 */
@ConsumerType
public interface SuiteDeDuplication {
    /** Gives the new structure what it needs to go on as the old one. Must not wait for anything outside. */
    void suivre(StructureDupliquee fait);
}
