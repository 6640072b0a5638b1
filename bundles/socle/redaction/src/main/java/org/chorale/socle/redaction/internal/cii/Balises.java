package org.chorale.socle.redaction.internal.cii;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Identifiant;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a CII. An element is written when something inside it is: what holds nothing leaves no trace. Names stand
 * with their prefix, {@code ram:ID}.
 */
final class Balises {
    static final String RSM = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final String RAM =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static final String QDT = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";
    private static final String UDT = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";

    /** The day as year, month and day: UNTDID 2379. */
    private static final String FORMAT_DATE = "102";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final WstxOutputFactory USINE = new WstxOutputFactory();

    /** A multiple of three, so that no padding falls in the middle. */
    private static final int TRANCHE = 3 * 16_384;

    private final XMLStreamWriter sortie;
    private final Deque<String> enAttente = new ArrayDeque<>();

    Balises(OutputStream flux) throws XMLStreamException {
        sortie = USINE.createXMLStreamWriter(flux, "UTF-8");
    }

    /** What is written inside an element. */
    @FunctionalInterface
    interface Dedans {
        void ecrire() throws XMLStreamException, IOException;
    }

    void racine(Dedans dedans) throws XMLStreamException, IOException {
        sortie.writeStartDocument("UTF-8", "1.0");
        sortie.writeStartElement("rsm", "CrossIndustryInvoice", RSM);
        sortie.writeNamespace("rsm", RSM);
        sortie.writeNamespace("ram", RAM);
        sortie.writeNamespace("qdt", QDT);
        sortie.writeNamespace("udt", UDT);
        dedans.ecrire();
        sortie.writeEndElement();
        sortie.writeEndDocument();
        sortie.close();
    }

    /** An element around others; left out if they all are. */
    void bloc(String nom, Dedans dedans) throws XMLStreamException, IOException {
        enAttente.addLast(nom);
        int attendus = enAttente.size();
        dedans.ecrire();
        if (enAttente.size() == attendus) {
            enAttente.removeLast();
        } else {
            sortie.writeEndElement();
        }
    }

    /** An element around others that the schema wants even if nothing is in it. */
    void blocDu(String nom, Dedans dedans) throws XMLStreamException, IOException {
        bloc(nom, () -> {
            ouvrirLesAttendus();
            dedans.ecrire();
        });
    }

    void texte(String nom, @Nullable String valeur) throws XMLStreamException {
        texte(nom, valeur, null, null);
    }

    /** An element with a text and an attribute, the latter left out if it is null. */
    void texte(String nom, @Nullable String valeur, @Nullable String attribut, @Nullable String valeurAttribut)
            throws XMLStreamException {
        String propre = propre(valeur);
        if (propre == null) {
            return;
        }
        commencer(nom);
        String a = propre(valeurAttribut);
        if (attribut != null && a != null) {
            sortie.writeAttribute(attribut, a);
        }
        sortie.writeCharacters(propre);
        sortie.writeEndElement();
    }

    void nombre(String nom, @Nullable BigDecimal valeur) throws XMLStreamException {
        nombre(nom, valeur, null, null);
    }

    void nombre(String nom, @Nullable BigDecimal valeur, @Nullable String attribut, @Nullable String valeurAttribut)
            throws XMLStreamException {
        texte(nom, valeur == null ? null : valeur.toPlainString(), attribut, valeurAttribut);
    }

    /** A day inside {@code nom}; the prefix of the inner element depends on where it stands. */
    void date(String nom, String dedans, @Nullable LocalDate jour) throws XMLStreamException, IOException {
        if (jour != null) {
            bloc(nom, () -> texte(dedans, DATE.format(jour), "format", FORMAT_DATE));
        }
    }

    void date(String nom, @Nullable LocalDate jour) throws XMLStreamException, IOException {
        date(nom, "udt:DateTimeString", jour);
    }

    void identifiant(String nom, @Nullable Identifiant id, String attribut) throws XMLStreamException {
        if (id != null) {
            texte(nom, id.valeur(), attribut, id.schema());
        }
    }

    /** Bytes as base64, a slice at a time. */
    void binaire(String nom, Contenu contenu, @Nullable String mime, @Nullable String fichier)
            throws XMLStreamException, IOException {
        commencer(nom);
        String m = propre(mime);
        sortie.writeAttribute("mimeCode", m == null ? "application/octet-stream" : m);
        String f = propre(fichier);
        if (f != null) {
            sortie.writeAttribute("filename", f);
        }
        try (InputStream in = contenu.ouvrir()) {
            for (byte[] t = in.readNBytes(TRANCHE); t.length > 0; t = in.readNBytes(TRANCHE)) {
                sortie.writeCharacters(Base64.getEncoder().encodeToString(t));
            }
        }
        sortie.writeEndElement();
    }

    private void commencer(String nom) throws XMLStreamException {
        ouvrirLesAttendus();
        ecrireDebut(nom);
    }

    private void ouvrirLesAttendus() throws XMLStreamException {
        while (!enAttente.isEmpty()) {
            ecrireDebut(enAttente.removeFirst());
        }
    }

    private void ecrireDebut(String nom) throws XMLStreamException {
        int deuxPoints = nom.indexOf(':');
        String prefixe = nom.substring(0, deuxPoints);
        String espace =
                switch (prefixe) {
                    case "rsm" -> RSM;
                    case "ram" -> RAM;
                    case "qdt" -> QDT;
                    default -> UDT;
                };
        sortie.writeStartElement(prefixe, nom.substring(deuxPoints + 1), espace);
    }

    /** Without what XML cannot hold, and without surrounding blanks; null if nothing is left. */
    private static @Nullable String propre(@Nullable String texte) {
        if (texte == null) {
            return null;
        }
        String t = texte.codePoints().allMatch(Balises::admis) ? texte : filtrer(texte);
        t = t.strip();
        return t.isEmpty() ? null : t;
    }

    private static String filtrer(String texte) {
        return texte.codePoints()
                .filter(Balises::admis)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean admis(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
