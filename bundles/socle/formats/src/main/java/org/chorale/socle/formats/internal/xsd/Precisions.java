package org.chorale.socle.formats.internal.xsd;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fault is, seen from where it stands: the validator says of many that something else was expected there, and no
 * more.
 *
 * @param schema by which the document is judged
 * @param element the one at which the validator complains
 * @param espace its namespace
 * @param qualifie its name with the prefix
 * @param prefixes those declared there
 */
record Precisions(SchemaConnu schema, ElementOuvert element, String espace, String qualifie, Prefixes prefixes) {

    FauteXsd preciser(FauteXsd f) {
        if (f.regle().equals("cvc-elt.1.a") && element.parent == null) {
            return racine(f);
        }
        if (FauteXsd.ESPACE.equals(f.variante())) {
            return espace(f, String.valueOf(f.attendu()));
        }
        boolean ici = f.variante() == null && f.element().equals(element.nom);
        boolean placee = f.regle().equals("cvc-complex-type.2.4.a") || f.regle().equals("cvc-complex-type.2.4.d");
        if (!ici || !placee) {
            return f;
        }
        return horsProfil(f.regle()).orElseGet(() -> encoreUneFois(f));
    }

    private FauteXsd racine(FauteXsd f) {
        return new FauteXsd(
                f.regle(), element.nom, xmlns(prefixe()), espace.isEmpty() ? null : espace, schema.espace(), "racine");
    }

    /** To correct a declaration that others use rightly would break the document. */
    private FauteXsd espace(FauteXsd f, String attendu) {
        Optional<String> declare = prefixes.pour(attendu);
        Optional<String> usuel = Prefixes.usuel(attendu);
        boolean bienNomme = usuel.isPresent() && usuel.get().equals(prefixe());
        if (declare.isPresent() && !bienNomme) {
            String juste = declare.get().isEmpty() ? element.nom : declare.get() + ":" + element.nom;
            return new FauteXsd(f.regle(), element.nom, null, qualifie, juste, "prefixe");
        }
        if (usuel.isPresent() && !bienNomme && Prefixes.deLaNorme(espace)) {
            return new FauteXsd(f.regle(), element.nom, xmlns(usuel.get()), qualifie, attendu, "declaration");
        }
        return new FauteXsd(f.regle(), element.nom, xmlns(prefixe()), espace, attendu, FauteXsd.ESPACE);
    }

    private String prefixe() {
        int deuxPoints = qualifie.indexOf(':');
        return deuxPoints < 0 ? "" : qualifie.substring(0, deuxPoints);
    }

    private static String xmlns(String prefixe) {
        return prefixe.isEmpty() ? "xmlns" : "xmlns:" + prefixe;
    }

    /** Of a profile of Factur-X: that it has no such element there, whatever the order. */
    Optional<FauteXsd> horsProfil(String regle) {
        if (!schema.estProfil() || ModeleDeProfil.admet(schema, element.ancetres(), element.nom)) {
            return Optional.empty();
        }
        element.horsProfil();
        boolean ailleurs = ModeleDeProfil.admet(SchemaConnu.FACTURX_EXTENDED, element.ancetres(), element.nom);
        return Optional.of(new FauteXsd(regle, element.nom, null, null, null, ailleurs ? "profil" : "aucun"));
    }

    private FauteXsd encoreUneFois(FauteXsd f) {
        int rang = element.rang();
        if (rang == 1) {
            return f;
        }
        String variante = !element.suitSonPareil() ? "deja" : rang == 2 ? "double" : "trop";
        return new FauteXsd(f.regle(), element.nom, null, null, attendu(variante), variante);
    }

    private @Nullable String attendu(String variante) {
        return variante.equals("double") ? "un seul « " + element.nom + " »" : null;
    }
}
