package org.chorale.api.persistance;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The tables of one bundle are there and are those it knows. Published with the property {@link #BUNDLE} when its
 * migrations have run, withdrawn when the bundle leaves; never published for an older bundle on newer tables.
 */
@ProviderType
public interface SchemaPret {
    /** The service property that says whose tables: {@code (bundle=annuaire)}. */
    String BUNDLE = "bundle";

    /** Whose tables, as in its capability: {@code annuaire}. */
    String bundle();

    /** The last migration that has run: {@code 3}. */
    String version();
}
