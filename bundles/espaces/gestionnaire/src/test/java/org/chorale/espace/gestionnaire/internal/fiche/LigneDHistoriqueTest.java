package org.chorale.espace.gestionnaire.internal.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LigneDHistoriqueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    designation | Name
                    active | Structure is active
                    mandat | Mandat de facturation
                    parametres/numeroEngagementObligatoire | An engagement number is required
                    raccordement/mode | Connection: Mode
                    raccordement/metier/courriel | Business contact: E-mail address
                    raccordement/technique/nom | Technical contact: Contact's name
                    services/VENTES/libelle | Service VENTES: Service name
                    services/A/B/actif | Service A/B: Active: receives invoices
                    comptesBancaires/Factor/iban | Bank account Factor: IBAN
                    comptesTechniques/TECH_1_ab@cpro.fr | Compte technique TECH_1_ab@cpro.fr
                    pieces/RIB | Attachment: Bank details
                    """)
    void a_field_is_told_in_words(String champ, String mots) {
        assertThat(LigneDHistorique.champ(ligne(champ), Locale.ENGLISH)).isEqualTo(mots);
    }

    @Test
    void a_field_that_was_cut_or_that_nobody_knows_is_shown_as_it_was_kept() {
        assertThat(LigneDHistorique.champ(ligne("services/XXXXX…"), Locale.ENGLISH))
                .isEqualTo("Service XXXXX…");
        assertThat(LigneDHistorique.champ(ligne("autre/chose"), Locale.ENGLISH)).isEqualTo("autre/chose");
        assertThat(LigneDHistorique.champ(ligne("inconnu"), Locale.ENGLISH)).isEqualTo("inconnu");
        assertThat(LigneDHistorique.champ(ligne("raccordement/futur"), Locale.ENGLISH))
                .isEqualTo("Connection: futur");
    }

    @ParameterizedTest
    @CsvSource({
        "active,oui,yes",
        "services/VENTES/actif,non,no",
        "raccordement/mode,AUCUN,None",
        "raccordement/etat,EN_COURS,Being connected",
        "mandat,révoqué,revoked",
        "comptesTechniques/T,mot de passe renouvelé,password renewed"
    })
    void what_the_portal_wrote_is_translated(String champ, String valeur, String mots) {
        assertThat(LigneDHistorique.valeur(ligne(champ), valeur, Locale.ENGLISH))
                .isEqualTo(mots);
    }

    @ParameterizedTest
    @CsvSource({"designation,oui", "services/VENTES/libelle,signé", "pieces/RIB,fermé", "comptesBancaires/actif/nom,non"
    })
    void what_a_user_wrote_is_not(String champ, String valeur) {
        assertThat(LigneDHistorique.valeur(ligne(champ), valeur, Locale.ENGLISH))
                .isEqualTo(valeur);
    }

    private static ModificationDeFiche ligne(String champ) {
        return new ModificationDeFiche(1, new StructureId(1), Instant.EPOCH, new UtilisateurId(2), champ, null, null);
    }
}
