package org.chorale.socle.formats.internal.xml;

import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Refuses names without end. Readers, schemas and rules each keep the names they meet from one document to the next:
 * few of some megabytes would fill the memory for good. What is refused in the middle is not kept.
 */
public final class NomsBornes {
    /** The longest of UBL and CII have 50. */
    private static final int LONGUEUR_MAX = 200;

    private NomsBornes() {}

    /** Looks at the element, its attributes or the processing instruction that the reader stands on. */
    public static void verifier(XMLStreamReader2 r) throws Refus {
        if (r.isStartElement()) {
            borner(r, r.getLocalName());
            borner(r, r.getPrefix());
            for (int i = 0; i < r.getAttributeCount(); i++) {
                borner(r, r.getAttributeLocalName(i));
                borner(r, r.getAttributePrefix(i));
            }
            for (int i = 0; i < r.getNamespaceCount(); i++) {
                borner(r, r.getNamespacePrefix(i));
            }
        } else {
            borner(r, r.getPITarget());
        }
    }

    private static void borner(XMLStreamReader2 r, @Nullable String nom) throws Refus {
        if (nom != null && nom.length() > LONGUEUR_MAX) {
            var lieu = r.getLocationInfo().getStartLocation();
            throw new Refus(Constat.de(
                            "CHORALE-XML-NOM",
                            Severite.FATALE,
                            Couche.XML,
                            "Le nom d'un élément ou d'un attribut dépasse " + LONGUEUR_MAX + " caractères : « "
                                    + nom.substring(0, 40) + "… ».")
                    .avecPlace(new Place(lieu.getLineNumber(), lieu.getColumnNumber(), ""))
                    .avecValeurs(null, "au plus " + LONGUEUR_MAX + " caractères")
                    .avecRemede(
                            "Une facture n'a que les noms d'UBL ou du CII : vérifiez le logiciel qui l'a produite."));
        }
    }
}
