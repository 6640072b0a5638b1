package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Tranche;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.RechercheFactures;
import org.chorale.api.facture.RecherchesEnregistrees;
import org.chorale.api.facture.RecherchesEnregistrees.Enregistree;
import org.chorale.api.facture.RefusRecherche;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of either espace: searched, walked, and its searches kept. */
@Component(service = PagesRecherche.class)
public final class PagesRecherche {
    private final Templates gabarits = new StaticTemplates();
    private final RechercheFactures factures;
    private final RecherchesEnregistrees enregistrees;
    private final Habilitations habilitations;

    /** Invoices come from the socle, within the caller's perimeter. */
    @Activate
    public PagesRecherche(
            @Reference RechercheFactures factures,
            @Reference RecherchesEnregistrees enregistrees,
            @Reference Habilitations habilitations) {
        this.factures = factures;
        this.enregistrees = enregistrees;
        this.habilitations = habilitations;
    }

    Page liste(Face face, Map<String, ? extends List<String>> adresse, Perimetre perimetre, ContextePage contexte) {
        Recherche recherche = Recherche.de(adresse, contexte.langue());
        return page(face, recherche, gardee(face, perimetre, adresse), null, null, "", perimetre, contexte);
    }

    Response garder(
            Face face,
            @Nullable Map<String, ? extends List<String>> envoye,
            Perimetre perimetre,
            ContextePage contexte) {
        Map<String, ? extends List<String>> criteres = envoye == null ? Map.of() : envoye;
        List<String> noms = criteres.get("nom");
        String nom = noms == null || noms.isEmpty() ? "" : noms.get(0);
        Recherche recherche = Recherche.de(criteres, contexte.langue());
        if (!recherche.fautes().isEmpty() || recherche.criteres().length() > RecherchesEnregistrees.CRITERES_MAX) {
            return reponse(page(face, recherche, null, null, null, nom, perimetre, contexte));
        }
        try {
            Enregistree gardee = enregistrees.garder(perimetre.appelant(), face.espace(), nom, recherche.criteres());
            String suite = recherche.criteres().isEmpty() ? "" : recherche.criteres() + "&";
            return PagesFactures.vers(face.adresse() + "?" + suite + "gardee=" + gardee.id());
        } catch (RefusRecherche refus) {
            Faute faute = Faute.de("nom", refus, contexte.langue());
            return reponse(page(face, recherche, null, faute, null, nom, perimetre, contexte));
        }
    }

    Response renommer(Face face, String id, String nom, Perimetre perimetre, ContextePage contexte) {
        Appelant appelant = perimetre.appelant();
        Optional<Enregistree> voulue = trouver(enregistrees.liste(appelant, face.espace()), id);
        try {
            voulue.ifPresent(v -> enregistrees.renommer(appelant, face.espace(), v.id(), nom));
            return PagesFactures.vers(face.adresse());
        } catch (RefusRecherche refus) {
            Renommage faux = new Renommage(
                    voulue.map(Enregistree::id).orElse(0L), abrege(nom), Faute.de("nom", refus, contexte.langue()));
            return reponse(
                    page(face, Recherche.de(Map.of(), contexte.langue()), null, null, faux, "", perimetre, contexte));
        }
    }

    Response oublier(Face face, String id, Perimetre perimetre) {
        if (id.matches("[1-9][0-9]{0,17}")) {
            enregistrees.oublier(perimetre.appelant(), face.espace(), Long.parseLong(id));
        }
        return PagesFactures.vers(face.adresse());
    }

    private Page page(
            Face face,
            Recherche recherche,
            @Nullable Enregistree gardee,
            @Nullable Faute nomFaux,
            @Nullable Renommage renommage,
            String nom,
            Perimetre perimetre,
            ContextePage contexte) {
        Tranche<Facture> tranche = recherche.fautes().isEmpty()
                ? factures.parcourir(perimetre, face.cote(), recherche.critere(), recherche.tri(), recherche.parcours())
                : Tranche.vide();
        Appelant appelant = perimetre.appelant();
        Enregistrement enregistrement = new Enregistrement(
                enregistrees.liste(appelant, face.espace()),
                gardee,
                nomFaux,
                renommage,
                abrege(nom),
                contexte.jetonCsrf());
        boolean modifie = peutModifier(perimetre);
        boolean faux =
                nomFaux != null || renommage != null || !recherche.fautes().isEmpty();
        return new Page(
                faux ? 400 : 200, face.titre().en(contexte.langue()), face.espace(), sortie -> gabarits.factures(
                                contexte.langue(),
                                face,
                                recherche,
                                tranche,
                                enregistrement,
                                modifie && face == Face.EMISES,
                                modifie)
                        .render(new WriterOutput(sortie)));
    }

    private @Nullable Enregistree gardee(Face face, Perimetre perimetre, Map<String, ? extends List<String>> adresse) {
        List<String> id = adresse.get("gardee");
        return id == null || id.isEmpty()
                ? null
                : trouver(enregistrees.liste(perimetre.appelant(), face.espace()), id.get(0))
                        .orElse(null);
    }

    private static Optional<Enregistree> trouver(List<Enregistree> liste, String id) {
        return liste.stream().filter(e -> Long.toString(e.id()).equals(id)).findFirst();
    }

    private boolean peutModifier(Perimetre perimetre) {
        return !habilitations
                .perimetre(perimetre.appelant(), perimetre.espace(), Mode.MODIFICATION)
                .estVide();
    }

    private static String abrege(String nom) {
        return nom.length() <= 200 ? nom : nom.substring(0, 200);
    }

    private static Response reponse(Page page) {
        return Response.status(page.statut()).entity(page).build();
    }

    /**
     * What the page needs to keep searches.
     *
     * @param toutes those of the user
     * @param gardee the one just kept, or null
     * @param faute what is wrong with the name, or null
     * @param renommage another name that could not be given, or null
     * @param nom the name as typed
     * @param jetonCsrf for its forms
     */
    public record Enregistrement(
            List<Enregistree> toutes,
            @Nullable Enregistree gardee,
            @Nullable Faute faute,
            @Nullable Renommage renommage,
            String nom,
            String jetonCsrf) {
        /** What is wrong with the new name of that one, or null. */
        public @Nullable Faute fauteDe(Enregistree recherche) {
            return renommage == null || renommage.id() != recherche.id() ? null : renommage.faute();
        }

        /** What its field holds: what was typed where that is wrong, else its name. */
        public String nomDe(Enregistree recherche) {
            return renommage == null || renommage.id() != recherche.id() ? recherche.nom() : renommage.nom();
        }
    }

    /**
     * A name that could not be given.
     *
     * @param id which search was to have it
     * @param nom as typed
     * @param faute what is wrong with it
     */
    public record Renommage(long id, String nom, Faute faute) {}
}
