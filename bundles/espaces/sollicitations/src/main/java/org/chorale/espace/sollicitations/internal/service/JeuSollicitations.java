package org.chorale.espace.sollicitations.internal.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.espace.Mode;
import org.chorale.api.exploitation.JeuDeDemonstration;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identite.Comptes;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Three questions of the fictitious parties: one that is answered, one to be treated, one to the support. */
@Component
public class JeuSollicitations implements JeuDeDemonstration {
    private static final String COMMUNE = "21760694600010";

    private final Comptes comptes;
    private final Habilitations habilitations;
    private final Questions questions;
    private final Traitements traitements;

    /** By the component runtime. */
    @Activate
    public JeuSollicitations(
            @Reference Comptes comptes,
            @Reference Habilitations habilitations,
            @Reference Questions questions,
            @Reference Traitements traitements) {
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.questions = questions;
        this.traitements = traitements;
    }

    @Override
    public String nom() {
        return "sollicitations";
    }

    /** After the parties. */
    @Override
    public int ordre() {
        return 300;
    }

    @Override
    public void ajouter() {
        Optional<Long> travaux = poser(
                "camille.lemaire@lemaire.example",
                "FACTURE_PAIEMENT",
                "Mise en paiement de nos factures de février",
                "Bonjour,\nPouvez-vous nous dire quand les factures de février seront mises en paiement ?\nMerci d'avance.",
                "TRAVAUX");
        travaux.ifPresent(this::repondre);
        poser(
                "sacha.garnier@garnier.example",
                "FACTURE_REFERENCES",
                "Code service pour la médiathèque",
                "Bonjour,\nQuel code service devons-nous employer pour les travaux de la médiathèque ?",
                "");
        poser(
                "nour.benali@pontneuf.example",
                "DEPOT_API",
                "Mot de passe du compte technique",
                "Bonjour,\nNotre logiciel dit que le mot de passe du compte technique expire bientôt. Que devons-nous faire ?",
                "");
    }

    private Optional<Long> poser(String qui, String sousCategorie, String objet, String texte, String service) {
        return appelant(qui)
                .map(a -> perimetre(a, EspaceSollicitationsEmises.CODE))
                .filter(p -> !p.estVide())
                .map(p -> questions.poser(
                        p,
                        new Demande(
                                p.portees().stream()
                                        .findFirst()
                                        .map(x -> new Portee(x.structure(), x.service()))
                                        .orElseThrow(),
                                sousCategorie,
                                objet,
                                texte,
                                COMMUNE,
                                service,
                                "",
                                "",
                                List.of(),
                                Locale.FRENCH)));
    }

    private void repondre(long id) {
        appelant("lea.moreau@valmont.example")
                .map(a -> perimetre(a, EspaceSollicitationsRecues.CODE))
                .filter(p -> !p.estVide())
                .ifPresent(p -> traitements.agir(
                        new Regard.DuDestinataire(p),
                        id,
                        new Traitements.Acte(
                                Action.REPONSE,
                                null,
                                "Bonjour,\nElles sont mandatées et seront payées le 12.",
                                List.of(),
                                null)));
    }

    private Optional<Appelant> appelant(String adresse) {
        return comptes.personne(adresse)
                .map(p -> new Appelant(p.id(), Appelant.Genre.PERSONNE, p.nomComplet(), Set.of()));
    }

    private Perimetre perimetre(Appelant appelant, CodeEspace espace) {
        return habilitations.perimetre(appelant, espace, Mode.MODIFICATION);
    }
}
