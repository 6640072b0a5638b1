package org.chorale.espace.sollicitations.internal.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires;
import org.chorale.api.notification.Notifications;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.Presentation;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.Reglages;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tells each side, in the transaction of what it tells. Where mail is away nothing is posted, and the pages still tell. */
@Component(service = Facteur.class, configurationPid = Reglages.PID)
public class Facteur {
    /** Where somebody without an account comes back. */
    public static final String SUIVI = "/sollicitations/suivi/";

    /** Where the operator answers. */
    public static final String SUPPORT = "/exploitation/sollicitations";

    private static final int EXTRAIT_MAX = 3000;

    private final Comptes comptes;
    private final Categories categories;
    private final Sceau sceau;
    private final String support;
    private final AtomicReference<@Nullable Courriers> courriers = new AtomicReference<>();
    private final AtomicReference<@Nullable Notifications> notifications = new AtomicReference<>();

    /** Needs to know to whom it writes. */
    @Activate
    public Facteur(
            @Reference Comptes comptes, @Reference Categories categories, @Reference Sceau sceau, Reglages reglages) {
        this(comptes, categories, sceau, reglages.adresseSupport().strip());
    }

    Facteur(Comptes comptes, Categories categories, Sceau sceau, String support) {
        this.comptes = comptes;
        this.categories = categories;
        this.sceau = sceau;
        this.support = support;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "sansCourriers")
    void avecCourriers(Courriers arrives) {
        courriers.set(arrives);
    }

    void sansCourriers(Courriers partis) {
        courriers.compareAndSet(partis, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "sansNotifications")
    void avecNotifications(Notifications arrivees) {
        notifications.set(arrivees);
    }

    void sansNotifications(Notifications parties) {
        notifications.compareAndSet(parties, null);
    }

    /** Tells the side that did not do it. */
    void raconter(Sollicitation s, Action action, Auteur auteur, @Nullable String texte) {
        switch (action) {
            case DEPOT -> {
                if (s.emetteur().sansCompte()) {
                    confirmer(s);
                } else {
                    auxDestinataires(s, NOUVELLE, auteur.id(), s.etatDepuis());
                }
            }
            case CONFIRMATION -> auxDestinataires(s, NOUVELLE, auteur.id(), s.etatDepuis());
            case COMPLEMENT, RETOUR -> auxDestinataires(s, SUITE, auteur.id(), s.etatDepuis());
            case TRANSFERT -> {
                aLEmetteur(s, action, auteur, texte);
                auxDestinataires(s, TRANSFEREE, auteur.id(), s.etatDepuis());
            }
            case CLOTURE, CHANGEMENT_DE_STRUCTURE -> {
                // Whoever closes knows it, and a structure that follows its SIRET has nothing to do.
            }
            default -> aLEmetteur(s, action, auteur, texte);
        }
    }

    private static final Libelle NOUVELLE = new Libelle("Une sollicitation vous attend", "A request waits for you");
    private static final Libelle SUITE =
            new Libelle("L'émetteur d'une sollicitation y a donné suite", "The sender of a request went on with it");
    private static final Libelle TRANSFEREE =
            new Libelle("Une sollicitation est transférée au support", "A request is transferred to the support");
    private static final Libelle ATTEND_ENCORE =
            new Libelle("Une sollicitation attend encore votre réponse", "A request still waits for your answer");
    private static final Libelle VA_CLORE =
            new Libelle("Votre sollicitation sera bientôt clôturée", "Your request will be closed soon");

    /** Reminds whoever has to answer. */
    public void rappelerDestinataires(Sollicitation s, Instant quand) {
        auxDestinataires(s, ATTEND_ENCORE, null, quand);
    }

    /** Reminds the sender, before it is closed. */
    public void rappelerEmetteur(Sollicitation s, Instant cloture, Instant quand) {
        Locale l = s.emetteur().langue();
        adresse(s)
                .ifPresent(vers -> poster(
                        vers,
                        l,
                        VA_CLORE.selon(l) + " — " + s.numero(),
                        List.of(
                                sujet(s, l),
                                new Libelle(
                                                "Elle attend une suite de votre part ; sans elle, elle sera clôturée le %s."
                                                        .formatted(Presentation.moment(cloture, Locale.FRENCH)),
                                                "It waits for you to go on; otherwise it will be closed on %s."
                                                        .formatted(Presentation.moment(cloture, Locale.ENGLISH)))
                                        .selon(l)),
                        lien(s, l)));
    }

    private void confirmer(Sollicitation s) {
        Locale l = s.emetteur().langue();
        poster(
                java.util.Objects.requireNonNull(s.emetteur().adresse()),
                l,
                new Libelle("Confirmez votre sollicitation ", "Confirm your request ").selon(l) + s.numero(),
                // Nothing that was typed: nobody shall write to others through us.
                List.of(
                        s.numero() + " — "
                                + categories.libelle(s.sousCategorie()).selon(l),
                        new Libelle(
                                        "Quelqu'un, vous sans doute, a donné cette adresse pour recevoir la réponse."
                                                + " Rien n'est transmis avant que vous le confirmiez, dans les"
                                                + " 24 heures ; si ce n'est pas vous, ne faites rien.",
                                        "Somebody, probably you, gave this address to receive the answer. Nothing is"
                                                + " passed on before you confirm it, within 24 hours; if it was not"
                                                + " you, do nothing.")
                                .selon(l)),
                new Courrier.Action(
                        new Libelle("Confirmer ma sollicitation", "Confirm my request").selon(l),
                        SUIVI + sceau.jeton(s.id())));
    }

    private void aLEmetteur(Sollicitation s, Action action, Auteur auteur, @Nullable String texte) {
        Locale l = s.emetteur().langue();
        List<String> paragraphes = new ArrayList<>();
        paragraphes.add(sujet(s, l));
        paragraphes.add(auteur.nom() + " " + action.fait().selon(l) + ".");
        Libelle titre = new Libelle(
                "Votre sollicitation : %s".formatted(s.etat().libelle().fr()),
                "Your request: %s".formatted(s.etat().libelle().en()));
        Libelle fait = new Libelle(
                auteur.nom() + " " + action.fait().fr() + ".",
                auteur.nom() + " " + action.fait().en() + ".");
        if (notifier(s, titre, fait, s.etatDepuis())) {
            return;
        }
        if (texte != null && s.emetteur().sansCompte()) {
            paragraphes.addAll(extrait(texte).lines().filter(t -> !t.isBlank()).toList());
        }
        adresse(s)
                .ifPresent(vers -> poster(
                        vers,
                        l,
                        new Libelle("Votre sollicitation ", "Your request ").selon(l) + s.numero() + " : "
                                + s.etat().en(l),
                        paragraphes,
                        lien(s, l)));
    }

    private void auxDestinataires(Sollicitation s, Libelle titre, @Nullable UtilisateurId auteur, Instant quand) {
        StructureId structure = s.destinataire().structure();
        Notifications cloche = notifications.get();
        if (structure != null && cloche != null) {
            cloche.prevenir(avis(
                            s,
                            new Destinataires.Titulaires(
                                    EspaceSollicitationsRecues.CODE,
                                    structure,
                                    s.destinataire().service()),
                            titre,
                            new Libelle(
                                    "Émetteur : %s.".formatted(s.emetteur().nom()),
                                    "Sender: %s.".formatted(s.emetteur().nom())),
                            EspaceSollicitationsRecues.ADRESSE + "/" + s.id(),
                            quand)
                    .sauf(auteur));
        }
        if (s.destinataire().estSupport() && !support.isEmpty()) {
            poster(
                    support,
                    Locale.FRENCH,
                    titre.fr() + " — " + s.numero(),
                    List.of(
                            sujet(s, Locale.FRENCH),
                            "Émetteur : " + s.emetteur().nom() + "."),
                    new Courrier.Action("Ouvrir la sollicitation", SUPPORT + "/" + s.id()));
        }
    }

    /** By the bell and the pace each has chosen, where notices are there and the sender has an account. */
    private boolean notifier(Sollicitation s, Libelle titre, Libelle texte, Instant quand) {
        UtilisateurId qui = s.emetteur().utilisateur();
        Notifications cloche = notifications.get();
        if (qui == null || cloche == null) {
            return false;
        }
        String chemin = EspaceSollicitationsEmises.ADRESSE + "/" + s.id();
        cloche.prevenir(avis(s, new Destinataires.Personnes(Set.of(qui)), titre, texte, chemin, quand)
                .au(Rythme.IMMEDIAT));
        return true;
    }

    private Avis avis(Sollicitation s, Destinataires vers, Libelle titre, Libelle texte, String chemin, Instant quand) {
        return new Avis(
                "sollicitation." + s.etat().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "sollicitation:" + s.id(),
                quand,
                vers,
                new Libelle(titre.fr() + " — " + s.numero(), titre.en() + " — " + s.numero()),
                new Libelle(sujet(s, Locale.FRENCH) + ". " + texte.fr(), sujet(s, Locale.ENGLISH) + ". " + texte.en()),
                chemin);
    }

    private Optional<String> adresse(Sollicitation s) {
        return s.emetteur().utilisateur() == null
                ? Optional.ofNullable(s.emetteur().adresse())
                : Optional.ofNullable(comptes.utilisateurs(Set.of(s.emetteur().utilisateur()))
                                .get(s.emetteur().utilisateur()))
                        .map(Personne::adresseContact)
                        .filter(a -> a.contains("@"));
    }

    private Courrier.Action lien(Sollicitation s, Locale l) {
        String libelle = new Libelle("Ouvrir ma sollicitation", "Open my request").selon(l);
        return new Courrier.Action(
                libelle,
                s.emetteur().sansCompte()
                        ? SUIVI + sceau.jeton(s.id())
                        : EspaceSollicitationsEmises.ADRESSE + "/" + s.id());
    }

    private String sujet(Sollicitation s, Locale l) {
        return s.numero() + " — " + categories.libelle(s.sousCategorie()).selon(l) + " — « " + s.objet() + " »";
    }

    private static String extrait(String texte) {
        return texte.length() <= EXTRAIT_MAX ? texte : texte.substring(0, EXTRAIT_MAX) + " …";
    }

    private void poster(String vers, Locale l, String objet, List<String> paragraphes, Courrier.Action action) {
        Courriers boite = courriers.get();
        if (boite != null) {
            String propre = objet.replaceAll("\\p{Cntrl}", " ");
            boite.poster(new Courrier(
                    vers,
                    l,
                    propre.length() <= Courrier.OBJET_MAX ? propre : propre.substring(0, Courrier.OBJET_MAX),
                    paragraphes.stream().map(Presentation::texte).toList(),
                    action));
        }
    }
}
