package org.chorale.socle.portail.internal;

import static java.time.Instant.EPOCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.Sessions;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Diffusion;
import org.chorale.api.page.EntreeMenu;
import org.jspecify.annotations.Nullable;

/** What tests put in the place of the other rooms. */
public final class Doublures {
    public static final Appelant ELISE = personne(7, "Élise Marchand");
    public static final Appelant PAUL = personne(8, "Paul <b>Nœl</b>");

    private Doublures() {}

    public static Appelant personne(long id, String nom) {
        return new Appelant(new UtilisateurId(id), Appelant.Genre.PERSONNE, nom, Set.of());
    }

    public static ContextePage contexte(Appelant appelant, Locale langue) {
        return new ContextePage(langue, appelant, "jeton-anti-forgerie", "REF-42", false);
    }

    public static ContextePage visiteur(Locale langue) {
        return new ContextePage(langue, null, "jeton-anti-forgerie", "REF-42", false);
    }

    /** An espace with its tab. */
    public record EspaceEtOnglet(CodeEspace code, int ordre, RegleOuverture ouverture, boolean sansStructure)
            implements Espace, EntreeMenu {
        public static EspaceEtOnglet de(String code, int ordre) {
            return new EspaceEtOnglet(new CodeEspace(code), ordre, RegleOuverture.SUR_DEMANDE, false);
        }

        public EspaceEtOnglet aTous() {
            return new EspaceEtOnglet(
                    code, ordre, new RegleOuverture(RegleOuverture.AuCompte.TOUS, Set.of(), false), true);
        }

        /** To all too, but its page is about structures. */
        public EspaceEtOnglet aTousSurUneStructure() {
            return new EspaceEtOnglet(code, ordre, aTous().ouverture(), false);
        }

        @Override
        public CodeEspace espace() {
            return code;
        }

        @Override
        public int codeNumerique() {
            return 1000 + ordre;
        }

        @Override
        public Libelle libelle() {
            return new Libelle("Espace " + code, "Area " + code);
        }

        @Override
        public Set<Mode> modes() {
            return Set.of(Mode.CONSULTATION);
        }

        @Override
        public String adresse() {
            return "/espaces/" + code;
        }
    }

    /** Rights as a set of codes for each user, held on structure 1; to be changed at any time. */
    public static final class Droits implements Habilitations {
        private final Map<UtilisateurId, Set<String>> tenus =
                new TreeMap<>(java.util.Comparator.comparingLong(UtilisateurId::valeur));

        public Droits accorder(Appelant appelant, String... codes) {
            tenus.put(appelant.id(), Set.of(codes));
            return this;
        }

        @Override
        public Perimetre perimetre(Appelant appelant, CodeEspace espace, Mode mode) {
            boolean tenu = tenus.getOrDefault(appelant.id(), Set.of()).contains(espace.valeur());
            return new Perimetre(appelant, espace, mode, tenu ? Set.of(Portee.entiere(new StructureId(1))) : Set.of());
        }

        @Override
        public Map<CodeEspace, Mode> espaces(Appelant appelant) {
            Map<CodeEspace, Mode> espaces = new TreeMap<>();
            tenus.getOrDefault(appelant.id(), Set.of()).forEach(c -> espaces.put(new CodeEspace(c), Mode.CONSULTATION));
            return espaces;
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
    }

    /** Sessions whose token is the user's number; one password for all. */
    public static final class SessionsDeTest implements Sessions {
        public final List<String> fermees = new ArrayList<>();

        @Override
        public Session ouvrir(String adresseConnexion, String motDePasse, Origine origine) {
            if (!motDePasse.equals("phrase de plusieurs mots")) {
                throw new RefusIdentite.ConnexionRefusee();
            }
            return new Session("7", EPOCH, ELISE);
        }

        @Override
        public Optional<Appelant> appelant(String jeton) {
            return switch (jeton) {
                case "7" -> Optional.of(ELISE);
                case "8" -> Optional.of(PAUL);
                default -> Optional.empty();
            };
        }

        @Override
        public void fermer(String jeton) {
            fermees.add(jeton);
        }

        @Override
        public List<SessionOuverte> ouvertes(UtilisateurId utilisateur, @Nullable String jeton) {
            Origine ailleurs = new Origine("198.51.100.9", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
            return List.of(
                    new SessionOuverte(1, ailleurs, EPOCH, EPOCH, EPOCH, "7".equals(jeton)),
                    new SessionOuverte(2, ailleurs, EPOCH, EPOCH, EPOCH, false));
        }

        @Override
        public boolean revoquer(UtilisateurId utilisateur, long numero) {
            return fermees.add(utilisateur + ":" + numero) && numero == 2;
        }

        @Override
        public int revoquerLesAutres(UtilisateurId utilisateur, String jeton) {
            fermees.add(utilisateur + ":toutes sauf " + jeton);
            return 1;
        }

        @Override
        public String jetonCsrf(String jeton) {
            return "csrf-" + jeton;
        }

        @Override
        public boolean estJetonCsrf(String jeton, String jetonCsrf) {
            return jetonCsrf.equals(jetonCsrf(jeton));
        }
    }

    /** Remembers what was told. */
    public static final class DiffusionNotee implements Diffusion {
        public final List<String> dites = new ArrayList<>();

        @Override
        public void aTous(String evenement) {
            dites.add("tous:" + evenement);
        }

        @Override
        public void a(Set<UtilisateurId> utilisateurs, String evenement) {
            dites.add(utilisateurs + ":" + evenement);
        }
    }
}
