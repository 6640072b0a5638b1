package org.chorale.socle.formats.internal.xsd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chorale.socle.formats.internal.xml.Vocabulaire;

/** The prefixes that are declared where the reading is. */
final class Prefixes {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String UNCEFACT = "urn:un:unece:uncefact:data:standard:";

    /** As everybody writes them. */
    private static final Map<String, String> USUELS = Map.of(
            UBL + "CommonAggregateComponents-2",
            "cac",
            UBL + "CommonBasicComponents-2",
            "cbc",
            UBL + "CommonExtensionComponents-2",
            "ext",
            Vocabulaire.CII,
            "rsm",
            UNCEFACT + "ReusableAggregateBusinessInformationEntity:100",
            "ram",
            UNCEFACT + "UnqualifiedDataType:100",
            "udt",
            UNCEFACT + "QualifiedDataType:100",
            "qdt");

    private final List<Declaration> declarations = new ArrayList<>();

    private record Declaration(String prefixe, String espace) {}

    void debut(String prefixe, String espace) {
        declarations.add(new Declaration(prefixe, espace));
    }

    void fin(String prefixe) {
        int derniere = derniere(prefixe);
        if (derniere >= 0) {
            declarations.remove(derniere);
        }
    }

    private int derniere(String prefixe) {
        for (int i = declarations.size() - 1; i >= 0; i--) {
            if (declarations.get(i).prefixe().equals(prefixe)) {
                return i;
            }
        }
        return -1;
    }

    /** The prefix by which a namespace can be written here; empty for that of elements without one. */
    Optional<String> pour(String espace) {
        return declarations.stream()
                .filter(d -> d.espace().equals(espace))
                .map(Declaration::prefixe)
                .filter(p -> declarations.get(derniere(p)).espace().equals(espace))
                .findFirst();
    }

    /** The usual prefix of a namespace of UBL or CII. */
    static Optional<String> usuel(String espace) {
        return Optional.ofNullable(USUELS.get(espace));
    }

    /** Whether a namespace is one of UBL or CII, so that its declaration is right whoever uses it wrongly. */
    static boolean deLaNorme(String espace) {
        return USUELS.containsKey(espace)
                || espace.equals(Vocabulaire.UBL_INVOICE)
                || espace.equals(Vocabulaire.UBL_CREDIT_NOTE);
    }
}
