package org.chorale.socle.exports.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.export.Exports.Etat;
import org.chorale.api.export.Exports.Export;
import org.chorale.api.export.Exports.Format;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/** An export that somebody asked for. */
@Entity
@Table(name = "xpt_export")
class ExportEntity {
    static final int TITRE_MAX = 150;
    static final int DONNEES_MAX = 6_000;

    @Id
    @SequenceGenerator(name = "xpt_export_seq", sequenceName = "xpt_export_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "xpt_export_seq")
    private long id;

    @Column(name = "utilisateur_id", nullable = false)
    private long utilisateur;

    @Column(name = "utilisateur_nom", nullable = false)
    private String nom;

    private String espace;
    private String type;
    private String titre;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String langue;
    private String donnees;

    @Enumerated(EnumType.STRING)
    private Etat etat;

    private long lignes;
    private Instant demande;
    private Instant expiration;
    private @Nullable String empreinte;
    private long taille;

    @Lob
    private @Nullable String portees;

    protected ExportEntity() {}

    ExportEntity(
            Perimetre perimetre,
            String type,
            String titre,
            Format format,
            Locale langue,
            Map<String, String> donnees,
            Instant maintenant,
            Instant expiration) {
        Appelant appelant = perimetre.appelant();
        this.utilisateur = appelant.id().valeur();
        this.nom = couper(appelant.nom(), 200);
        this.espace = perimetre.espace().valeur();
        this.type = type;
        this.titre = couper(titre.replaceAll("\\p{Cntrl}+", " ").strip(), TITRE_MAX);
        this.format = format;
        this.langue = "en".equals(langue.getLanguage()) ? "en" : "fr";
        this.donnees = encoder(donnees);
        this.etat = Etat.EN_ATTENTE;
        this.demande = maintenant;
        this.expiration = expiration;
    }

    long id() {
        return id;
    }

    UtilisateurId utilisateur() {
        return new UtilisateurId(utilisateur);
    }

    Appelant appelant() {
        return new Appelant(utilisateur(), Appelant.Genre.PERSONNE, nom, Set.of());
    }

    CodeEspace espace() {
        return new CodeEspace(espace);
    }

    String type() {
        return type;
    }

    String titre() {
        return titre;
    }

    Format format() {
        return format;
    }

    Locale langue() {
        return Locale.forLanguageTag(langue);
    }

    Etat etat() {
        return etat;
    }

    boolean enCours() {
        return etat == Etat.EN_ATTENTE || etat == Etat.EN_COURS;
    }

    @Nullable
    Empreinte empreinte() {
        return empreinte == null || etat != Etat.PRET ? null : new Empreinte(empreinte);
    }

    void avancer(long combien) {
        etat = Etat.EN_COURS;
        lignes = combien;
    }

    void echouer() {
        etat = Etat.ECHOUE;
    }

    void finir(Document document, long combien, Perimetre pour) {
        etat = Etat.PRET;
        lignes = combien;
        empreinte = document.empreinte().hex();
        taille = document.taille();
        portees = pour.portees().stream()
                .map(p -> p.structure() + (p.service() == null ? "" : "/" + p.service()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Where it was written for. */
    Set<Portee> portees() {
        Set<Portee> lues = new HashSet<>();
        for (String lieu : (portees == null ? "" : portees).split(" ")) {
            String[] morceaux = lieu.split("/");
            if (!lieu.isEmpty()) {
                lues.add(new Portee(
                        new StructureId(Long.parseLong(morceaux[0])),
                        morceaux.length == 1 ? null : new ServiceId(Long.parseLong(morceaux[1]))));
            }
        }
        return lues;
    }

    Map<String, String> donnees() {
        return Arrays.stream(donnees.split("&"))
                .filter(d -> !d.isEmpty())
                .map(d -> d.split("=", 2))
                .collect(Collectors.toMap(
                        d -> URLDecoder.decode(d[0], StandardCharsets.UTF_8),
                        d -> URLDecoder.decode(d[1], StandardCharsets.UTF_8)));
    }

    Export enExport() {
        return new Export(id, espace(), titre, format, etat, lignes, taille, demande, expiration);
    }

    private static String encoder(Map<String, String> donnees) {
        int longueur = donnees.entrySet().stream()
                .mapToInt(d -> d.getKey().length() + d.getValue().length())
                .sum();
        String texte = new TreeMap<>(donnees)
                .entrySet().stream()
                        .map(d -> URLEncoder.encode(d.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(d.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        if (longueur > DONNEES_MAX || texte.length() > 20_000) {
            throw new IllegalArgumentException("donnees: at most " + DONNEES_MAX + " characters");
        }
        return texte;
    }

    private static String couper(String texte, int maximum) {
        return texte.length() <= maximum ? texte : texte.substring(0, maximum);
    }
}
