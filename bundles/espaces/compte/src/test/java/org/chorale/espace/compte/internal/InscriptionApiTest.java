package org.chorale.espace.compte.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite.LienPerime;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.compte.internal.InscriptionApi.Adresse;
import org.chorale.espace.compte.internal.InscriptionApi.DemandeInscription;
import org.chorale.espace.compte.internal.InscriptionApi.Fait;
import org.chorale.espace.compte.internal.InscriptionApi.Lien;
import org.chorale.espace.compte.internal.InscriptionApi.NouveauMotDePasse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InscriptionApiTest {
    private static final Origine ICI = new Origine("192.0.2.1", "curl");
    private static final String PHRASE = "cheval agrafe pile correct ";

    private final Registre registre = new Registre();
    private final InscriptionApi api = new InscriptionApi(registre);

    @Test
    void whatIsAskedForIsAnsweredAlikeWhetherTheAddressIsKnownOrNot() {
        Response nouvelle = api.inscrire(ICI, demande("eve@exemple.fr", PHRASE, null));
        Response connue = api.inscrire(ICI, demande("eve@exemple.fr", PHRASE, "en"));
        assertThat(List.of(nouvelle, connue))
                .allSatisfy(r -> assertThat(r.getStatus()).isEqualTo(202));
        assertThat(nouvelle.getEntity()).isEqualTo(connue.getEntity());
        assertThat(api.renvoyer(ICI, new Adresse("eve@exemple.fr")).getEntity())
                .isEqualTo(api.oublier(ICI, new Adresse("inconnue@exemple.fr")).getEntity());
        assertThat(registre.inscrites)
                .extracting(Inscriptions.Inscription::langue)
                .containsExactly(Locale.FRENCH, Locale.ENGLISH);
        // Blanks of a password are part of it.
        assertThat(registre.inscrites.get(0).motDePasse()).isEqualTo(PHRASE);
        assertThat(registre.inscrites.get(0).adresseContact()).isNull();
    }

    @Test
    void aLinkActivatesOnceAndAnotherChoosesAPassword() {
        assertThat(api.activer(new Lien("bon")).adresseConnexion()).isEqualTo("eve@exemple.fr");
        assertThatThrownBy(() -> api.activer(new Lien("mauvais"))).isInstanceOf(LienPerime.class);
        assertThat(api.reinitialiser(ICI, new NouveauMotDePasse("bon", PHRASE))).isInstanceOf(Fait.class);
        assertThatThrownBy(() -> api.reinitialiser(ICI, new NouveauMotDePasse("mauvais", PHRASE)))
                .isInstanceOf(LienPerime.class);
        assertThat(api.regles().motDePasseMin()).isEqualTo(12);
    }

    @Test
    void everyFieldThatIsMissingIsNamed() {
        refuse("corps", () -> api.inscrire(ICI, null));
        refuse("adresseConnexion", () -> api.inscrire(ICI, demande(" ", PHRASE, null)));
        refuse("motDePasse", () -> api.inscrire(ICI, demande("eve@exemple.fr", "", null)));
        refuse("langue", () -> api.inscrire(ICI, demande("eve@exemple.fr", PHRASE, "de")));
        refuse(
                "prenom",
                () -> api.inscrire(ICI, new DemandeInscription("eve@exemple.fr", null, null, "Martin", PHRASE, null)));
        refuse(
                "nom",
                () -> api.inscrire(ICI, new DemandeInscription("eve@exemple.fr", null, "Ève", " ", PHRASE, null)));
        refuse("corps", () -> api.activer(null));
        refuse("jeton", () -> api.activer(new Lien("")));
        refuse("adresseConnexion", () -> api.renvoyer(ICI, new Adresse(null)));
        refuse("corps", () -> api.oublier(ICI, null));
        refuse("jeton", () -> api.reinitialiser(ICI, new NouveauMotDePasse(null, PHRASE)));
        refuse("motDePasse", () -> api.reinitialiser(ICI, new NouveauMotDePasse("bon", null)));
    }

    @Test
    void nothingSecretIsWritten() {
        assertThat(demande("eve@exemple.fr", PHRASE, null).toString()).doesNotContain("cheval");
        assertThat(new NouveauMotDePasse("jeton-secret", PHRASE).toString())
                .doesNotContain("cheval")
                .doesNotContain("jeton-secret");
        assertThat(new Lien("jeton-secret").toString()).doesNotContain("jeton-secret");
    }

    private static DemandeInscription demande(String adresse, String motDePasse, @Nullable String langue) {
        return new DemandeInscription(adresse, " ", "Ève", "Martin", motDePasse, langue);
    }

    private static void refuse(String champ, ThrowingCallable appel) {
        assertThatThrownBy(appel).isInstanceOfSatisfying(ParametreInvalide.class, r -> assertThat(r.champ())
                .contains(champ));
    }

    /** Takes note; knows one address and one link. */
    private static final class Registre implements Inscriptions {
        private final List<Inscription> inscrites = new ArrayList<>();

        @Override
        public int longueurMinimale() {
            return 12;
        }

        @Override
        public Optional<UtilisateurId> inscrire(Inscription inscription, Origine origine) {
            inscrites.add(inscription);
            return inscrites.size() == 1 ? Optional.of(new UtilisateurId(1)) : Optional.empty();
        }

        @Override
        public void renvoyerActivation(String adresseConnexion, Origine origine) {}

        @Override
        public void renvoyerActivation(UtilisateurId utilisateur) {}

        @Override
        public String activer(String jeton) {
            if (!jeton.equals("bon")) {
                throw new LienPerime();
            }
            return "eve@exemple.fr";
        }

        @Override
        public void demanderReinitialisation(String adresseConnexion, Origine origine) {}

        @Override
        public boolean reinitialisable(String jeton) {
            return jeton.equals("bon");
        }

        @Override
        public void reinitialiser(String jeton, String motDePasse, Origine origine) {
            if (!jeton.equals("bon")) {
                throw new LienPerime();
            }
        }

        @Override
        public void changerMotDePasse(
                UtilisateurId utilisateur, String actuel, String nouveau, @Nullable String session, Origine origine) {}
    }
}
