package org.chorale.socle.redaction.internal.cii;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.Contact;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.Partie;
import org.jspecify.annotations.Nullable;

/** Writes a party. */
final class EcrivainPartie {
    private final Balises b;

    EcrivainPartie(Balises balises) {
        this.b = balises;
    }

    void ecrire(String nom, @Nullable Partie p) throws XMLStreamException, IOException {
        if (p != null) {
            b.bloc(nom, () -> contenu(p));
        }
    }

    private void contenu(Partie p) throws XMLStreamException, IOException {
        for (Identifiant id : p.identifiants()) {
            if (id.schema() == null) {
                b.texte("ram:ID", id.valeur());
            }
        }
        for (Identifiant id : p.identifiants()) {
            if (id.schema() != null) {
                b.identifiant("ram:GlobalID", id, "schemeID");
            }
        }
        b.texte("ram:Name", p.nom());
        b.texte("ram:Description", p.mentionsLegales());
        b.bloc("ram:SpecifiedLegalOrganization", () -> {
            b.identifiant("ram:ID", p.identifiantLegal(), "schemeID");
            b.texte("ram:TradingBusinessName", p.nomCommercial());
        });
        contact(p.contact());
        adresse(b, p.adresse());
        b.bloc("ram:URIUniversalCommunication", () -> b.identifiant("ram:URIID", p.adresseElectronique(), "schemeID"));
        fiscal(p.numeroTva(), "VA");
        fiscal(p.identifiantFiscal(), "FC");
    }

    private void contact(@Nullable Contact c) throws XMLStreamException, IOException {
        if (c == null) {
            return;
        }
        b.bloc("ram:DefinedTradeContact", () -> {
            b.texte("ram:PersonName", c.nom());
            b.bloc("ram:TelephoneUniversalCommunication", () -> b.texte("ram:CompleteNumber", c.telephone()));
            b.bloc("ram:EmailURIUniversalCommunication", () -> b.texte("ram:URIID", c.courriel()));
        });
    }

    static void adresse(Balises b, @Nullable Adresse a) throws XMLStreamException, IOException {
        if (a == null) {
            return;
        }
        b.bloc("ram:PostalTradeAddress", () -> {
            b.texte("ram:PostcodeCode", a.codePostal());
            b.texte("ram:LineOne", a.ligne1());
            b.texte("ram:LineTwo", a.ligne2());
            b.texte("ram:LineThree", a.ligne3());
            b.texte("ram:CityName", a.ville());
            b.texte("ram:CountryID", a.pays());
            b.texte("ram:CountrySubDivisionName", a.subdivision());
        });
    }

    private void fiscal(@Nullable String numero, String registre) throws XMLStreamException, IOException {
        b.bloc("ram:SpecifiedTaxRegistration", () -> b.texte("ram:ID", numero, "schemeID", registre));
    }
}
