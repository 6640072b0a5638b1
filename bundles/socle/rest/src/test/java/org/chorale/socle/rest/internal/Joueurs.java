package org.chorale.socle.rest.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.AccesTechnique;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.Sessions;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.page.RenduPage;
import org.jspecify.annotations.Nullable;

/** Plays the rest of the socle: one person, one technical account, rights by hand, a layout of one line. */
final class Joueurs implements Sessions, AccesTechnique, Habilitations, RenduPage {
    static final String SESSION = "session-d-alice-000000";
    static final String SESSION_OMAR = "session-d-omar-0000000";
    static final Appelant OMAR =
            new Appelant(new UtilisateurId(3), Appelant.Genre.PERSONNE, "Omar", Set.of(Appelant.Role.EXPLOITANT));
    static final String JETON = "jeton-d-acces-tres-long";
    static final Appelant ALICE = new Appelant(new UtilisateurId(1), Appelant.Genre.PERSONNE, "Alice", Set.of());
    static final Appelant TECH = new Appelant(new UtilisateurId(2), Appelant.Genre.TECHNIQUE, "TECH_1", Set.of());

    final Map<CodeEspace, Mode> droits = new HashMap<>();
    final List<Origine> origines = new ArrayList<>();
    final Set<String> jetonsRevoques = new HashSet<>();

    @Override
    public Session ouvrir(String adresseConnexion, String motDePasse, Origine origine) {
        return new Session(SESSION, Instant.EPOCH, ALICE);
    }

    @Override
    public Optional<Appelant> appelant(String jeton) {
        if (jeton.equals(SESSION_OMAR)) {
            return Optional.of(OMAR);
        }
        return jeton.equals(SESSION) ? Optional.of(ALICE) : Optional.empty();
    }

    @Override
    public void fermer(String jeton) {}

    @Override
    public List<SessionOuverte> ouvertes(UtilisateurId utilisateur, @Nullable String jeton) {
        return List.of();
    }

    @Override
    public boolean revoquer(UtilisateurId utilisateur, long numero) {
        return false;
    }

    @Override
    public int revoquerLesAutres(UtilisateurId utilisateur, String jeton) {
        return 0;
    }

    @Override
    public String jetonCsrf(String jeton) {
        return "csrf-" + jeton;
    }

    @Override
    public boolean estJetonCsrf(String jeton, String jetonCsrf) {
        return jetonCsrf.equals("csrf-" + jeton);
    }

    @Override
    public JetonAcces delivrer(String clientId, String clientSecret, Origine origine) {
        throw new RefusIdentite.ClientInvalide();
    }

    @Override
    public boolean estValable(String jeton) {
        return jeton.equals(JETON) && !jetonsRevoques.contains(jeton);
    }

    @Override
    public Appelant compteTechnique(String login, String motDePasse, Origine origine) {
        origines.add(origine);
        if (login.equals("tech") && motDePasse.equals("secret:avec:deux-points")) {
            return TECH;
        }
        if (login.equals("bloque")) {
            throw new RefusIdentite.TropDEssais(Instant.now().plusSeconds(600));
        }
        throw new RefusIdentite.CompteTechniqueRefuse();
    }

    @Override
    public Perimetre perimetre(Appelant appelant, CodeEspace espace, Mode mode) {
        Mode tenu = droits.get(espace);
        boolean assez = tenu != null && tenu.couvre(mode);
        return new Perimetre(appelant, espace, mode, assez ? Set.of(Portee.entiere(new StructureId(7))) : Set.of());
    }

    @Override
    public Map<CodeEspace, Mode> espaces(Appelant appelant) {
        return droits;
    }

    @Override
    public List<Rattachement> rattachements(Appelant appelant) {
        return List.of();
    }

    @Override
    public Set<StructureId> structuresRattachees(Appelant appelant) {
        return Set.of();
    }

    @Override
    public List<OuvertureEspace> ouvertures(StructureId structure) {
        return List.of();
    }

    @Override
    public void rendre(Page page, ContextePage contexte, Writer sortie) throws IOException {
        sortie.write("<html lang=" + contexte.langue() + "><title>" + page.titre() + "</title><main>");
        page.contenu().ecrire(sortie);
        sortie.write("</main></html>");
    }

    @Override
    public Page erreur(Erreur erreur, ContextePage contexte) {
        return new Page(
                erreur.statut(),
                "Erreur " + erreur.statut(),
                null,
                w -> w.write(erreur.message() + " | " + erreur.remede() + " | " + erreur.reference()));
    }
}
