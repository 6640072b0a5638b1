package org.chorale.socle.notifications.internal;

import java.time.Instant;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Groupe;
import org.chorale.api.notification.Rythme;
import org.jspecify.annotations.Nullable;

/** A line of somebody's bell: one notice, or several of one group. */
@Entity
@Table(name = "ntf_ligne")
class LigneEntity {
    /** Whether it was looked at. */
    enum Etat {
        NON_LUE,
        LUE
    }

    @Id
    @SequenceGenerator(name = "ntf_ligne_seq", sequenceName = "ntf_ligne_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ntf_ligne_seq")
    private long id;

    @Column(name = "utilisateur_id", nullable = false)
    private long utilisateur;

    @Column(length = Groupe.CLE_MAX)
    private @Nullable String groupe;

    @Column(nullable = false)
    private String type;

    @Column(nullable = false)
    private String sujet;

    @Column(nullable = false)
    private int combien;

    @Column(nullable = false)
    private Instant creee;

    @Column(nullable = false)
    private Instant quand;

    @Column(name = "titre_fr", nullable = false)
    private String titreFr;

    @Column(name = "titre_en", nullable = false)
    private String titreEn;

    @Column(name = "texte_fr", nullable = false)
    private String texteFr;

    @Column(name = "texte_en", nullable = false)
    private String texteEn;

    @Column(nullable = false)
    private String chemin;

    @Column
    private @Nullable String espace;

    @Column(name = "structure_id")
    private @Nullable Long structure;

    @Column(name = "service_id")
    private @Nullable Long service;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Etat etat;

    /** The letter it waits for; AUCUN where there is none, or where it has left. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Rythme courrier;

    protected LigneEntity() {}

    LigneEntity(UtilisateurId pour, Avis avis, Rythme courrier, Instant maintenant) {
        this.utilisateur = pour.valeur();
        this.groupe = avis.groupe() == null ? null : avis.groupe().cle();
        this.type = avis.type();
        this.creee = maintenant;
        this.etat = Etat.NON_LUE;
        this.courrier = courrier;
        this.combien = 1;
        dire(avis, avis.titre(), avis.chemin());
        this.texteFr = avis.texte().fr();
        this.texteEn = avis.texte().en();
        if (avis.destinataires() instanceof Titulaires t) {
            this.espace = t.espace().valeur();
            this.structure = t.structure().valeur();
            this.service = t.service() == null ? null : t.service().valeur();
        }
    }

    /** One more of its group. */
    void ajouter(Avis avis, Groupe commun, Rythme lettre) {
        combien++;
        String nombre = Integer.toString(combien);
        dire(
                avis,
                new Libelle(
                        commun.titre().fr().replace("{n}", nombre),
                        commun.titre().en().replace("{n}", nombre)),
                commun.chemin());
        texteFr = "";
        texteEn = "";
        courrier = lettre;
    }

    private void dire(Avis avis, Libelle titre, String ou) {
        sujet = avis.sujet();
        quand = avis.quand();
        titreFr = court(titre.fr());
        titreEn = court(titre.en());
        chemin = ou;
    }

    /** The number may make it longer by some digits. */
    private static String court(String titre) {
        return titre.length() <= Avis.TITRE_MAX ? titre : titre.substring(0, Avis.TITRE_MAX);
    }

    long id() {
        return id;
    }

    void lire() {
        etat = Etat.LUE;
    }

    /** Its letter left, or it needs none any more. */
    void ecrite() {
        courrier = Rythme.AUCUN;
    }

    /** Where one must hold an espace to see it, or null for what is addressed to the person. */
    @Nullable
    Titulaires droit() {
        return espace == null || structure == null
                ? null
                : new Titulaires(
                        new CodeEspace(espace),
                        new StructureId(structure),
                        service == null ? null : new ServiceId(service));
    }

    String chemin() {
        return chemin;
    }

    boolean estLue() {
        return etat == Etat.LUE;
    }

    Ligne enLigne(Locale langue) {
        boolean anglais = "en".equals(langue.getLanguage());
        return new Ligne(
                id, anglais ? titreEn : titreFr, anglais ? texteEn : texteFr, quand, estLue(), combien, chemin);
    }
}
