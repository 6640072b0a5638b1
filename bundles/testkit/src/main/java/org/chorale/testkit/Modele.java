package org.chorale.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.chorale.api.persistance.TypeBase;

/**
 * What the scripts of a bundle make of an empty database. They run once in a JVM; what they made is copied, which takes
 * a tenth of the time.
 */
record Modele(TypeBase type, String bundle, String version, Function<String, Lieu> copies) {

    /** Where a database is, and what is done with it as a whole. */
    interface Lieu {
        /** The JDBC address. */
        String url();

        /** Makes of it what others are copied from, by their name; nobody may be connected any more. */
        Function<String, Lieu> figer();

        /** It is needed no longer. */
        void oublier();
    }

    private record Cle(TypeBase type, String unite, String emplacement, String prefixe) {}

    private static final Map<Cle, Modele> FAITS = new HashMap<>();

    /** The one of that bundle: made now where it is asked for the first time. */
    static synchronized Modele de(TypeBase type, String unite, String emplacement, String prefixe) {
        Cle cle = new Cle(type, unite, emplacement, prefixe);
        Modele fait = FAITS.get(cle);
        if (fait == null) {
            fait = faire(cle);
            FAITS.put(cle, fait);
        }
        return fait;
    }

    private static Modele faire(Cle cle) {
        BaseDEssai base = BaseDEssai.vide(cle.type());
        try {
            String version =
                    base.migrer(cle.unite(), cle.emplacement(), cle.prefixe()).version();
            base.laisser();
            return new Modele(cle.type(), cle.unite(), version, base.lieu().figer());
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }
}
