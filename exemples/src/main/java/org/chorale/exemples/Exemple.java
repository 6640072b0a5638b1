package org.chorale.exemples;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The sample invoices. The parties are described in the README of this module. */
public enum Exemple {
    /** A joiner to a town: service, engagement, contract, one attachment, a line allowance. Valid. */
    UBL("facture-ubl.xml"),
    /** A stationer to a hospital: engagement, two VAT rates, a charge. Valid. */
    CII("facture-cii.xml"),
    /** An electrician to a ministry: what {@link FabriqueFacturX} puts into a PDF. Valid. */
    FACTUR_X("facture-facturx.xml"),
    /** Several faults of sums, payment and identification. Valid by its schema. */
    UBL_FAUTES("facture-ubl-fautes.xml");

    private final String fichier;

    Exemple(String fichier) {
        this.fichier = fichier;
    }

    /** Its file name: the PDF's for the Factur-X sample. */
    public String nomFichier() {
        return this == FACTUR_X ? fichier.replace(".xml", ".pdf") : fichier;
    }

    /** The XML of the sample. */
    public byte[] xml() {
        try (InputStream in = Objects.requireNonNull(Exemple.class.getResourceAsStream(fichier), fichier)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable sample " + fichier, e);
        }
    }

    /** The file to deposit: the XML, or for {@link #FACTUR_X} the PDF written on the fly. */
    public byte[] octets() {
        return this == FACTUR_X ? FabriqueFacturX.ecrire(xml()) : xml();
    }
}
