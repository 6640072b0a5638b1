package org.chorale.espace.sollicitations.internal.visiteur;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.espace.Libelle;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.espace.sollicitations.internal.Reglages;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.DefiEntity;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.chorale.espace.sollicitations.internal.service.Adressage;
import org.chorale.espace.sollicitations.internal.service.Auteur;
import org.chorale.espace.sollicitations.internal.service.Demande;
import org.chorale.espace.sollicitations.internal.service.Ecriture;
import org.chorale.espace.sollicitations.internal.service.Message.Cote;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.PreuveRefusee;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.TropSansCompte;
import org.chorale.espace.sollicitations.internal.service.SaisieIncorrecte;
import org.chorale.espace.sollicitations.internal.service.Saisies;
import org.chorale.espace.sollicitations.internal.service.Sceau;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Destinataire;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Emetteur;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes questions of those without an account: bounded, proved, and seen by nobody until the address is confirmed. */
@Component(service = SansCompte.class, configurationPid = Reglages.PID)
public class SansCompte {
    static final int NOM_MAX = 100;
    static final int ADRESSE_MAX = 254;

    /** What one mail address may be written to about in a day. */
    static final int PAR_ADRESSE = 5;

    private static final Pattern ADRESSE =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Libelle NOM = new Libelle("Votre nom", "Your name");
    private static final Libelle OBJET = new Libelle("Objet", "Subject");
    private static final Libelle TEXTE = new Libelle("Message", "Message");

    private final JpaTemplate jpa;
    private final Categories categories;
    private final Adressage adressage;
    private final Ecriture ecriture;
    private final Defis defis;
    private final Sceau sceau;
    private final boolean ouvert;
    private final int parReseau;
    private final int parHeure;

    /** Waits for its tables. */
    @Activate
    public SansCompte(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema,
            @Reference Categories categories,
            @Reference Adressage adressage,
            @Reference Ecriture ecriture,
            @Reference Defis defis,
            @Reference Sceau sceau,
            Reglages reglages) {
        this(
                jpa,
                categories,
                adressage,
                ecriture,
                defis,
                sceau,
                new Mesure(reglages.sansCompte(), reglages.parReseau(), reglages.parHeure()));
    }

    SansCompte(
            JpaTemplate jpa,
            Categories categories,
            Adressage adressage,
            Ecriture ecriture,
            Defis defis,
            Sceau sceau,
            Mesure mesure) {
        this.jpa = jpa;
        this.categories = categories;
        this.adressage = adressage;
        this.ecriture = ecriture;
        this.defis = defis;
        this.sceau = sceau;
        ouvert = mesure.ouvert();
        parReseau = Math.max(1, mesure.parReseau());
        parHeure = Math.max(1, mesure.parHeure());
    }

    /** How much may come in an hour, from one network and in all. */
    record Mesure(boolean ouvert, int parReseau, int parHeure) {}

    /**
     * A question as it came.
     *
     * @param reseau where from: what {@code Origine.reseau()} says
     * @param jeton the challenge
     * @param preuve what a script found, or blank
     * @param reponse the sum, or blank
     */
    record Question(
            String nom, String adresse, Demande demande, String reseau, String jeton, String preuve, String reponse) {}

    /** Whether the operator allows it. */
    boolean ouvert() {
        return ouvert;
    }

    /**
     * Asks; a mail to the address tells how to confirm.
     *
     * @throws SaisieIncorrecte with all that is wrong with what was typed
     * @throws PreuveRefusee where the challenge is not met, or was used
     * @throws TropSansCompte where too many came
     */
    long poser(Question q) {
        Saisies saisies = new Saisies();
        Demande d = q.demande();
        Optional<SousCategorie> sous =
                categories.sousCategorie(d.sousCategorie()).filter(s -> ouvert && s.sansCompte());
        if (sous.isEmpty()) {
            saisies.noter(Adressage.categorieManque());
        }
        String nom = saisies.exiger("nom", q.nom().replace('\n', ' '), NOM_MAX, NOM);
        String adresse = q.adresse().strip();
        if (adresse.length() > ADRESSE_MAX || !ADRESSE.matcher(adresse).matches()) {
            saisies.noter(
                    "adresse",
                    new Libelle("Ce n'est pas une adresse électronique.", "This is no e-mail address."),
                    new Libelle(
                            "Donnez-la comme nom@exemple.fr, sans accent.",
                            "Give it as name@example.com, unaccented."));
        }
        Destinataire vers = sous.map(s -> adressage.destinataire(s, d, saisies)).orElse(Destinataire.SUPPORT);
        String objet = saisies.exiger("objet", d.objet().replace('\n', ' '), Saisies.OBJET_MAX, OBJET);
        String texte = saisies.exiger("texte", d.texte(), Saisies.TEXTE_MAX, TEXTE);
        saisies.conclure();
        String defi = defis.exiger(q.jeton(), q.preuve(), q.reponse());
        Emetteur de = new Emetteur(null, nom, null, null, adresse, d.langue());
        return jpa.txExpr(TransactionType.Required, em -> {
            compter(em, defi, q.reseau(), adresse);
            SollicitationEntity s = new SollicitationEntity(
                    Etat.A_CONFIRMER,
                    categories
                            .categorieDe(sous.orElseThrow().code())
                            .orElseThrow()
                            .code(),
                    sous.orElseThrow().code(),
                    objet,
                    de,
                    vers,
                    ecriture.maintenant());
            em.persist(s);
            ecriture.inscrire(
                    em,
                    s,
                    Action.DEPOT,
                    Etat.A_CONFIRMER,
                    new Auteur(Cote.EMETTEUR, null, nom),
                    ecriture.maintenant(),
                    texte,
                    List.of());
            return s.id();
        });
    }

    /** Uses the challenge up, and refuses what is too much; the counts are those of the database, so of all nodes. */
    private void compter(EntityManager em, String defi, String reseau, String adresse) {
        Instant maintenant = ecriture.maintenant();
        Instant heure = maintenant.minus(Duration.ofHours(1));
        Instant jour = maintenant.minus(Duration.ofDays(1));
        String dOu = sceau.signer("reseau " + reseau);
        String aQui = sceau.signer("adresse " + adresse.toLowerCase(Locale.ROOT));
        if (em.find(DefiEntity.class, defi) != null) {
            throw new PreuveRefusee("reponse");
        }
        if (nombre(em, "d.reseau = :quoi", dOu, heure) >= parReseau
                || nombre(em, "d.adresse = :quoi", aQui, jour) >= PAR_ADRESSE
                || nombre(em, "", "", heure) >= parHeure) {
            throw new TropSansCompte();
        }
        try {
            em.persist(new DefiEntity(defi, dOu, aQui, maintenant));
            em.flush();
        } catch (PersistenceException deuxFois) {
            throw new PreuveRefusee("reponse");
        }
    }

    private static long nombre(EntityManager em, String ou, String quoi, Instant depuis) {
        String condition = quoi.isEmpty() ? "" : ou + " AND ";
        var requete = em.createQuery(
                        "SELECT COUNT(d) FROM DefiEntity d WHERE " + condition + "d.quand > :depuis", Long.class)
                .setParameter("depuis", depuis);
        if (!quoi.isEmpty()) {
            requete.setParameter("quoi", quoi);
        }
        return requete.getSingleResult();
    }
}
