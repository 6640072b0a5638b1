package org.chorale.socle.notifications.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.espace.Libelle;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires;
import org.chorale.api.notification.Destinataires.Personnes;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Groupe;
import org.chorale.api.notification.Rythme;
import org.jspecify.annotations.Nullable;

/** A notice as an event of the outbox carries it. */
final class AvisTransporte {
    /** The type of the event. */
    static final String TYPE = "notification.avis";

    private AvisTransporte() {}

    static Evenement emballer(Avis avis) {
        Map<String, String> donnees = new HashMap<>();
        donnees.put("type", avis.type());
        libelle(donnees, "titre", avis.titre());
        libelle(donnees, "texte", avis.texte());
        donnees.put("chemin", avis.chemin());
        donnees.put("rythme", avis.rythme().name());
        UtilisateurId sauf = avis.sauf();
        if (sauf != null) {
            donnees.put("sauf", sauf.toString());
        }
        Groupe groupe = avis.groupe();
        if (groupe != null) {
            donnees.put("groupe", groupe.cle());
            libelle(donnees, "groupe.titre", groupe.titre());
            donnees.put("groupe.chemin", groupe.chemin());
        }
        return new Evenement(TYPE, avis.sujet(), avis.quand(), structures(donnees, avis.destinataires()), donnees);
    }

    private static Set<StructureId> structures(Map<String, String> donnees, Destinataires destinataires) {
        if (destinataires instanceof Titulaires t) {
            donnees.put("espace", t.espace().valeur());
            donnees.put("structure", t.structure().toString());
            if (t.service() != null) {
                donnees.put("service", t.service().toString());
            }
            return Set.of(t.structure());
        }
        donnees.put(
                "personnes",
                ((Personnes) destinataires)
                        .utilisateurs().stream().map(UtilisateurId::toString).collect(Collectors.joining(" ")));
        return Set.of();
    }

    static Avis deballer(Evenement evenement) {
        Map<String, String> d = evenement.donnees();
        return new Avis(
                texte(d, "type"),
                evenement.sujet(),
                evenement.quand(),
                destinataires(d),
                libelle(d, "titre"),
                libelle(d, "texte"),
                texte(d, "chemin"),
                d.containsKey("sauf") ? new UtilisateurId(nombre(d, "sauf")) : null,
                Rythme.valueOf(texte(d, "rythme")),
                groupe(d));
    }

    private static Destinataires destinataires(Map<String, String> d) {
        if (d.containsKey("espace")) {
            return new Titulaires(
                    new CodeEspace(texte(d, "espace")),
                    new StructureId(nombre(d, "structure")),
                    d.containsKey("service") ? new ServiceId(nombre(d, "service")) : null);
        }
        return new Personnes(Arrays.stream(texte(d, "personnes").split(" "))
                .filter(n -> !n.isEmpty())
                .map(n -> new UtilisateurId(Long.parseLong(n)))
                .collect(Collectors.toSet()));
    }

    private static @Nullable Groupe groupe(Map<String, String> d) {
        return d.containsKey("groupe")
                ? new Groupe(texte(d, "groupe"), libelle(d, "groupe.titre"), texte(d, "groupe.chemin"))
                : null;
    }

    private static void libelle(Map<String, String> d, String nom, Libelle libelle) {
        d.put(nom + ".fr", libelle.fr());
        d.put(nom + ".en", libelle.en());
    }

    private static Libelle libelle(Map<String, String> d, String nom) {
        return new Libelle(texte(d, nom + ".fr"), texte(d, nom + ".en"));
    }

    private static long nombre(Map<String, String> d, String nom) {
        return Long.parseLong(texte(d, nom));
    }

    private static String texte(Map<String, String> d, String nom) {
        return d.getOrDefault(nom, "");
    }
}
