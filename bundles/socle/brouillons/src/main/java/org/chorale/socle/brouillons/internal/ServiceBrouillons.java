package org.chorale.socle.brouillons.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Depots;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.Soumissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Drafts. */
@Component(service = Brouillons.class, configurationPid = Reglages.PID)
@Designate(ocd = Reglages.class)
public class ServiceBrouillons implements Brouillons {
    private static final int LIGNE_MAX = 512;
    private static final int INDICES_MAX = 200;

    private final JpaTemplate jpa;
    private final Reception reception;
    private final Annuaire annuaire;
    private final Expedition expedition;
    private final Clock horloge;
    private final Duration duree;

    @Activate
    public ServiceBrouillons(
            @Reference(target = "(osgi.unit.name=brouillons)") JpaTemplate jpa,
            @Reference(target = "(bundle=brouillons)") SchemaPret schema,
            @Reference Reception reception,
            @Reference Annuaire annuaire,
            @Reference Depots depots,
            @Reference Soumissions soumissions,
            @Reference Clock horloge,
            Reglages reglages) {
        this(
                jpa,
                reception,
                annuaire,
                depots,
                soumissions,
                horloge,
                Duration.ofDays(Math.max(1, reglages.joursBrouillon())));
    }

    ServiceBrouillons(
            JpaTemplate jpa,
            Reception reception,
            Annuaire annuaire,
            Depots depots,
            Soumissions soumissions,
            Clock horloge,
            Duration duree) {
        this.jpa = jpa;
        this.reception = reception;
        this.annuaire = annuaire;
        this.horloge = horloge;
        this.duree = duree;
        this.expedition = new Expedition(jpa, reception, depots, soumissions);
    }

    @Override
    public Brouillon ouvrir(Perimetre perimetre, StructureId deposant, Brouillon.Genre genre) {
        Tables.exiger(perimetre, deposant);
        return Transaction.tenter(jpa, em -> {
            new Tables(em).exigerPlace(deposant, PAR_STRUCTURE_MAX);
            BrouillonEntity b = new BrouillonEntity(genre, deposant, perimetre.appelant(), horloge.instant());
            em.persist(b);
            return b.en(List.of(), List.of(), duree);
        });
    }

    @Override
    public Optional<Brouillon> consulter(Perimetre perimetre, long id) {
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            return tables.trouver(perimetre, id).map(b -> tables.lire(b, duree));
        });
    }

    @Override
    public Resultats<Brouillon> lister(Perimetre perimetre, Pagination pagination) {
        Set<Long> deposants = perimetre.structures().stream()
                .filter(s -> perimetre.mode().couvre(Mode.MODIFICATION))
                .map(StructureId::valeur)
                .collect(Collectors.toSet());
        if (deposants.isEmpty()) {
            return new Resultats<>(List.of(), pagination, 0, false);
        }
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            long total = em.createQuery("SELECT COUNT(b) FROM BrouillonEntity b WHERE b.deposant IN :d", Long.class)
                    .setParameter("d", deposants)
                    .getSingleResult();
            List<Brouillon> page = em
                    .createQuery(
                            "SELECT b FROM BrouillonEntity b WHERE b.deposant IN :d ORDER BY b.modifie DESC, b.id DESC",
                            BrouillonEntity.class)
                    .setParameter("d", deposants)
                    .setFirstResult(pagination.decalage())
                    .setMaxResults(pagination.taille())
                    .getResultList()
                    .stream()
                    .map(b -> tables.lire(b, duree))
                    .toList();
            return new Resultats<>(page, pagination, total, false);
        });
    }

    @Override
    public Brouillon enregistrer(Perimetre perimetre, long id, int revision, Valeurs valeurs) {
        Valeurs gardees = bornees(valeurs);
        return changer(perimetre, id, (tables, b) -> {
            if (b.revision() != revision) {
                throw new RefusBrouillon.ModifieAilleurs();
            }
            b.enregistrer(gardees, horloge.instant());
        });
    }

    @Override
    public Brouillon changerDeposant(Perimetre perimetre, long id, StructureId deposant) {
        Tables.exiger(perimetre, deposant);
        return changer(perimetre, id, (tables, b) -> {
            if (!b.deposant().equals(deposant)) {
                tables.exigerPlace(deposant, PAR_STRUCTURE_MAX);
                b.deposant(deposant);
            }
        });
    }

    @Override
    public FichierDeBrouillon ajouter(Perimetre perimetre, long id, String nom, InputStream contenu)
            throws IOException {
        Brouillon vu = consulter(perimetre, id).orElseThrow(RefusBrouillon.Inconnu::new);
        if (vu.fichiers().size() >= FICHIERS_MAX) {
            throw new RefusBrouillon.TropDeFichiers(FICHIERS_MAX);
        }
        // Before the transaction: reading takes long, and holds nothing.
        Reception.Recu recu = reception.recevoir(nom, contenu, sirets(perimetre));
        return Transaction.tenter(jpa, em -> new Rangement(em, horloge.instant())
                .ranger(new Tables(em).tenir(perimetre, id), perimetre.appelant(), recu)
                .en());
    }

    @Override
    public Brouillon changerRole(Perimetre perimetre, long id, long fichier, FichierDeBrouillon.Role role) {
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            BrouillonEntity b = tables.tenir(perimetre, id);
            FichierEntity change = tables.fichier(id, fichier);
            FichierDeBrouillon vu = change.en();
            if (role == FichierDeBrouillon.Role.PIECE) {
                Reception.exigerPiece(vu.nom(), vu.document());
            } else if (b.genre() == Brouillon.Genre.SAISIE) {
                // What is typed in is the invoice.
                throw new RefusBrouillon.FichierNonDeposable(vu.nom());
            } else if (!vu.format().estPdf()
                    && !vu.format().estFactureStructuree()
                    && !vu.format().estArchive()) {
                throw new RefusBrouillon.FichierNonDeposable(vu.nom());
            }
            if (role == FichierDeBrouillon.Role.FACTURE && vu.sansDonnees()) {
                for (FichierEntity autre : tables.fichiers(id)) {
                    if (autre.en().role() == FichierDeBrouillon.Role.FACTURE && autre.id() != fichier) {
                        Reception.exigerPiece(autre.en().nom(), autre.en().document());
                        autre.role(FichierDeBrouillon.Role.PIECE);
                    }
                }
                new Rangement(em, horloge.instant()).proposer(b, vu);
            }
            change.role(role);
            b.toucher(horloge.instant());
            em.flush();
            return tables.lire(b, duree);
        });
    }

    @Override
    public Brouillon retirer(Perimetre perimetre, long id, long fichier) {
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            BrouillonEntity b = tables.tenir(perimetre, id);
            em.remove(tables.fichier(id, fichier));
            b.toucher(horloge.instant());
            em.flush();
            return tables.lire(b, duree);
        });
    }

    @Override
    public void supprimer(Perimetre perimetre, long id) {
        Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            tables.effacer(tables.exiger(perimetre, id));
            return true;
        });
    }

    @Override
    public Examen examiner(Perimetre perimetre, long id) {
        Brouillon b = consulter(perimetre, id).orElseThrow(RefusBrouillon.Inconnu::new);
        return LectureSaisie.de(b).examen();
    }

    @Override
    public Envoye envoyer(Perimetre perimetre, long id, int revision) throws IOException {
        Brouillon b = consulter(perimetre, id).orElseThrow(RefusBrouillon.Inconnu::new);
        if (b.revision() != revision) {
            throw new RefusBrouillon.ModifieAilleurs();
        }
        return expedition.envoyer(perimetre, b);
    }

    private Brouillon changer(Perimetre perimetre, long id, BiConsumer<Tables, BrouillonEntity> changement) {
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            BrouillonEntity b = tables.exiger(perimetre, id);
            changement.accept(tables, b);
            em.flush();
            return tables.lire(b, duree);
        });
    }

    /** What no form of ours sends is cut rather than refused: a draft is not judged. */
    private static Valeurs bornees(Valeurs valeurs) {
        EnumMap<ChampSaisi, String> champs = new EnumMap<>(ChampSaisi.class);
        valeurs.champs().forEach((champ, valeur) -> champs.put(champ, coupe(valeur, champ.longueur())));
        List<LigneTypee> lignes = valeurs.lignes().stream()
                .limit(FactureSaisie.LIGNES_MAX)
                .map(l -> new LigneTypee(
                        coupe(l.reference(), LIGNE_MAX),
                        coupe(l.designation(), LIGNE_MAX),
                        coupe(l.quantite(), LIGNE_MAX),
                        coupe(l.unite(), LIGNE_MAX),
                        coupe(l.prix(), LIGNE_MAX),
                        coupe(l.remise(), LIGNE_MAX),
                        coupe(l.taux(), LIGNE_MAX)))
                .toList();
        return new Valeurs(champs, lignes);
    }

    private static String coupe(String valeur, int longueur) {
        String propre = valeur.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", " ").replaceAll("[\\ufffe\\uffff]", "");
        return propre.length() <= longueur ? propre : propre.substring(0, longueur);
    }

    private Set<String> sirets(Perimetre perimetre) {
        return sirets(annuaire, perimetre);
    }

    static Set<String> sirets(Annuaire annuaire, Perimetre perimetre) {
        Set<StructureId> connues =
                perimetre.structures().stream().limit(INDICES_MAX).collect(Collectors.toSet());
        return annuaire.structures(connues).values().stream()
                .map(s -> s.identifiant())
                .filter(i -> i.type() == TypeIdentifiant.SIRET)
                .map(Identifiant::valeur)
                .collect(Collectors.toSet());
    }
}
