/**
 * Identifiers as types: each validates itself, so that a wrong one cannot travel. Published numbers (SIREN,
 * SIRET…) know their check digits; internal ids are opaque positive numbers given by the database.
 */
@NullMarked
@Version("1.2.0")
package org.chorale.api.identifiant;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
