package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.identite.internal.Maison.ICI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.identite.EtatDuCompte.Etat;
import org.chorale.api.identite.RefusIdentite.CompteTechniqueRefuse;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class ComptesTechniquesServiceTest {
    private static final StructureId MAIRIE = new StructureId(7);
    private static final StructureId AUTRE = new StructureId(8);

    private final Maison maison;
    private final ComptesTechniques techniques;
    private final Instant debut;

    ComptesTechniquesServiceTest(TypeBase type) {
        maison = new Maison(type);
        techniques = maison.noeud.techniques;
        debut = maison.horloge.instant();
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void a_structure_has_its_own_and_each_is_warned_of_thirty_days_before_its_end() {
        Secret compte = maison.noeud.comptes.creerCompteTechnique(MAIRIE);
        maison.noeud.comptes.creerCompteTechnique(AUTRE);
        maison.creer("eve@exemple.fr");
        Instant fin = debut.plus(Duration.ofDays(424));

        CompteTechnique seul = seul();

        assertThat(seul).isEqualTo(new CompteTechnique(id(compte), compte.login(), Etat.ACTIF, debut, debut, fin));
        assertThat(echeance(compte)).contains(fin.minus(Duration.ofDays(30)));
        assertThat(seul.expireBientot(fin.minus(Duration.ofDays(30)).minusSeconds(1)))
                .isFalse();
        assertThat(seul.expireBientot(fin.minus(Duration.ofDays(30)))).isTrue();
    }

    @Test
    void a_renewed_password_takes_the_place_of_the_former_one_at_once_and_the_days_begin_again() {
        Secret avant = maison.noeud.comptes.creerCompteTechnique(MAIRIE);
        maison.noeud.acces.compteTechnique(avant.login(), avant.motDePasse(), ICI);
        maison.horloge.avancer(Duration.ofDays(500));
        assertThat(seul().etat()).isEqualTo(Etat.EXPIRE);

        Secret apres = techniques.renouveler(MAIRIE, id(avant));

        assertThat(apres.login()).isEqualTo(avant.login());
        assertThat(apres.motDePasse()).isNotEqualTo(avant.motDePasse());
        assertThat(maison.noeud
                        .acces
                        .compteTechnique(apres.login(), apres.motDePasse(), ICI)
                        .id())
                .isEqualTo(id(avant));
        assertThatThrownBy(() -> maison.noeud.acces.compteTechnique(avant.login(), avant.motDePasse(), ICI))
                .isInstanceOf(CompteTechniqueRefuse.class);
        assertThat(seul().etat()).isEqualTo(Etat.ACTIF);
        assertThat(echeance(avant)).contains(maison.horloge.instant().plus(Duration.ofDays(394)));
    }

    @Test
    void a_closed_one_opens_nothing_any_more_and_is_warned_of_no_more() {
        Secret compte = maison.noeud.comptes.creerCompteTechnique(MAIRIE);
        maison.noeud.acces.compteTechnique(compte.login(), compte.motDePasse(), ICI);

        techniques.fermer(MAIRIE, id(compte));

        assertThatThrownBy(() -> maison.noeud.acces.compteTechnique(compte.login(), compte.motDePasse(), ICI))
                .isInstanceOf(CompteTechniqueRefuse.class);
        assertThat(seul().estFerme()).isTrue();
        assertThat(echeance(compte)).isEmpty();
        assertThatThrownBy(() -> techniques.renouveler(MAIRIE, id(compte))).isInstanceOf(Introuvable.class);
    }

    @Test
    void that_of_another_structure_and_a_person_are_not_there() {
        Secret compte = maison.noeud.comptes.creerCompteTechnique(MAIRIE);
        UtilisateurId eve = maison.creer("eve@exemple.fr");

        for (UtilisateurId qui : List.of(eve, new UtilisateurId(999_999))) {
            assertThatThrownBy(() -> techniques.fermer(MAIRIE, qui)).isInstanceOf(Introuvable.class);
        }
        assertThatThrownBy(() -> techniques.fermer(AUTRE, id(compte))).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> techniques.renouveler(AUTRE, id(compte))).isInstanceOf(Introuvable.class);
        assertThat(seul().etat()).isEqualTo(Etat.ACTIF);
    }

    private CompteTechnique seul() {
        List<CompteTechnique> tous = techniques.de(MAIRIE);
        assertThat(tous).hasSize(1);
        return tous.get(0);
    }

    private Optional<Instant> echeance(Secret compte) {
        return maison.agenda.quand(ComptesTechniques.EXPIRATION_PROCHE, Long.toString(compte.id()));
    }

    private static UtilisateurId id(Secret compte) {
        return new UtilisateurId(compte.id());
    }
}
