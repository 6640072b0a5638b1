package org.chorale.socle.brouillons.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.Proposition;

/** Puts a file that was taken in where it belongs, in the transaction it is called in. */
final class Rangement {
    /** What is less likely than this is not worth being corrected. */
    private static final double CONFIANCE_MIN = 0.3;

    private static final Map<Champ, ChampSaisi> CHAMPS = Map.ofEntries(
            Map.entry(Champ.TYPE, ChampSaisi.TYPE),
            Map.entry(Champ.NUMERO, ChampSaisi.NUMERO),
            Map.entry(Champ.DATE_EMISSION, ChampSaisi.DATE),
            Map.entry(Champ.DATE_ECHEANCE, ChampSaisi.ECHEANCE),
            Map.entry(Champ.SIRET_DESTINATAIRE, ChampSaisi.DESTINATAIRE),
            Map.entry(Champ.CODE_SERVICE, ChampSaisi.SERVICE),
            Map.entry(Champ.NUMERO_ENGAGEMENT, ChampSaisi.ENGAGEMENT),
            Map.entry(Champ.NUMERO_MARCHE, ChampSaisi.MARCHE),
            Map.entry(Champ.MONTANT_HT, ChampSaisi.MONTANT_HT),
            Map.entry(Champ.MONTANT_TVA, ChampSaisi.MONTANT_TVA),
            Map.entry(Champ.MONTANT_TTC, ChampSaisi.MONTANT_TTC),
            Map.entry(Champ.MONTANT_A_PAYER, ChampSaisi.MONTANT_A_PAYER),
            Map.entry(Champ.DEVISE, ChampSaisi.DEVISE));

    private final EntityManager em;
    private final Tables tables;
    private final Instant maintenant;

    Rangement(EntityManager em, Instant maintenant) {
        this.em = em;
        this.tables = new Tables(em);
        this.maintenant = maintenant;
    }

    /** The file in its draft, by what it is and what else is there. */
    FichierEntity ranger(BrouillonEntity brouillon, Appelant par, Reception.Recu recu) {
        List<FichierEntity> autres = tables.fichiers(brouillon.id());
        if (autres.size() >= Brouillons.FICHIERS_MAX) {
            throw new RefusBrouillon.TropDeFichiers(Brouillons.FICHIERS_MAX);
        }
        Role role = role(brouillon, recu, autres);
        if (role == Role.PIECE) {
            Reception.exigerPiece(recu.nom(), recu.document());
        } else if (recu.format().estFactureStructuree()) {
            pdfEnPieces(autres);
        }
        FichierEntity range = new FichierEntity(brouillon.id(), par, role, recu, maintenant);
        em.persist(range);
        brouillon.toucher(maintenant);
        if (role == Role.FACTURE && recu.pdf()) {
            proposer(brouillon, range.en());
        }
        return range;
    }

    private static Role role(BrouillonEntity brouillon, Reception.Recu recu, List<FichierEntity> autres) {
        if (brouillon.genre() == Brouillon.Genre.SAISIE) {
            return Role.PIECE;
        }
        if (recu.structuree()) {
            return Role.FACTURE;
        }
        boolean premiere = autres.stream().noneMatch(f -> f.en().role() == Role.FACTURE);
        return recu.pdf() && premiere ? Role.FACTURE : Role.PIECE;
    }

    /** Beside an invoice that has its data, a PDF is a copy for people. */
    private static void pdfEnPieces(List<FichierEntity> autres) {
        for (FichierEntity f : autres) {
            FichierDeBrouillon fichier = f.en();
            if (fichier.role() == Role.FACTURE && fichier.sansDonnees()) {
                Reception.exigerPiece(fichier.nom(), fichier.document());
                f.role(Role.PIECE);
            }
        }
    }

    /** Fills in what nobody has typed. */
    void proposer(BrouillonEntity brouillon, FichierDeBrouillon pdf) {
        Valeurs typees = brouillon.valeurs();
        EnumMap<ChampSaisi, String> champs = new EnumMap<>(ChampSaisi.class);
        for (Proposition p : pdf.lecture().propositions()) {
            ChampSaisi champ = CHAMPS.get(p.champ());
            if (champ != null && p.confiance() >= CONFIANCE_MIN) {
                // The best one comes first.
                champs.putIfAbsent(champ, p.valeur());
            }
        }
        champs.putAll(typees.champs());
        brouillon.proposer(new Valeurs(champs, typees.lignes()), maintenant);
    }
}
