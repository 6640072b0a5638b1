package org.chorale.socle.brouillons.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.Envois;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Uploads by pieces. A piece is a document of its own and a row, so that any node can go on where another one was cut; the
 * whole is put together from them.
 */
@Component(service = Envois.class)
public class ServiceEnvois implements Envois {
    private final JpaTemplate jpa;
    private final Reception reception;
    private final Documents documents;
    private final Annuaire annuaire;
    private final Clock horloge;

    @Activate
    public ServiceEnvois(
            @Reference(target = "(osgi.unit.name=brouillons)") JpaTemplate jpa,
            @Reference(target = "(bundle=brouillons)") SchemaPret schema,
            @Reference Reception reception,
            @Reference Documents documents,
            @Reference Annuaire annuaire,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.reception = reception;
        this.documents = documents;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    @Override
    public Envoi commencer(Perimetre perimetre, long brouillon, String nom, long taille) {
        String propre = Reception.nom(nom);
        if (taille < 1) {
            throw new RefusBrouillon.FichierVide(propre);
        }
        if (Limite.FLUX_PORTAIL.depassee(taille)) {
            throw new RefusBrouillon.FichierTropGrand(propre, Limite.FLUX_PORTAIL);
        }
        documents.exigerPlace();
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            BrouillonEntity b = tables.tenir(perimetre, brouillon);
            int enCours = tables.envois(brouillon).size();
            if (enCours >= PAR_BROUILLON_MAX) {
                throw new RefusBrouillon.TropDeFichiers(PAR_BROUILLON_MAX);
            }
            if (tables.fichiers(brouillon).size() + enCours >= Brouillons.FICHIERS_MAX) {
                throw new RefusBrouillon.TropDeFichiers(Brouillons.FICHIERS_MAX);
            }
            EnvoiEntity envoi = new EnvoiEntity(b.id(), propre, taille, horloge.instant());
            em.persist(envoi);
            return envoi.en();
        });
    }

    @Override
    public Envoi etat(Perimetre perimetre, long brouillon, long envoi) {
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            return tables.envoi(tables.exiger(perimetre, brouillon).id(), envoi).en();
        });
    }

    @Override
    public Envoi recevoir(Perimetre perimetre, long brouillon, long envoi, long position, InputStream morceau)
            throws IOException {
        Envoi avant = etat(perimetre, brouillon, envoi);
        if (avant.fichier() != null) {
            return avant;
        }
        if (position != avant.recu()) {
            throw new RefusBrouillon.PositionFausse(avant.recu());
        }
        Envoi apres = avant.recu() < avant.taille() ? garder(perimetre, avant, brouillon, morceau) : avant;
        return apres.recu() == apres.taille() ? assembler(perimetre, brouillon, apres) : apres;
    }

    @Override
    public void abandonner(Perimetre perimetre, long brouillon, long envoi) {
        Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            EnvoiEntity e = tables.envoi(tables.exiger(perimetre, brouillon).id(), envoi);
            if (e.en().fichier() == null) {
                tables.effacerEnvois(List.of(envoi));
            }
            return true;
        });
    }

    /** The bytes first, then the row that says they are here. */
    private Envoi garder(Perimetre perimetre, Envoi avant, long brouillon, InputStream morceau) throws IOException {
        Document garde;
        try {
            garde = documents.garder(morceau, Math.min(MORCEAU_MAX, avant.taille() - avant.recu()));
        } catch (DocumentTropGrand e) {
            throw new RefusBrouillon.PositionFausse(avant.recu());
        }
        if (garde.taille() == 0) {
            return avant;
        }
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            EnvoiEntity e = tables.envoi(tables.exiger(perimetre, brouillon).id(), avant.id());
            if (e.en().recu() != avant.recu()) {
                throw new RefusBrouillon.PositionFausse(e.en().recu());
            }
            em.persist(new MorceauEntity(avant.id(), avant.recu(), garde));
            e.avancer(garde.taille(), horloge.instant());
            return e.en();
        });
    }

    private Envoi assembler(Perimetre perimetre, long brouillon, Envoi envoi) throws IOException {
        List<Empreinte> morceaux = morceaux(envoi);
        if (morceaux.isEmpty()) {
            // The same last piece twice at once: the other one has put it together.
            return etat(perimetre, brouillon, envoi.id());
        }
        try (InputStream entier = new SequenceInputStream(new Suite(morceaux.iterator()))) {
            Reception.Recu recu =
                    reception.recevoir(envoi.nom(), entier, ServiceBrouillons.sirets(annuaire, perimetre));
            return ranger(perimetre, brouillon, envoi, recu);
        } catch (RefusBrouillon.AntivirusMuet muet) {
            // Nothing is wrong with the file: an empty piece tries again.
            throw muet;
        } catch (RefusBrouillon refus) {
            Transaction.tenter(jpa, em -> {
                new Tables(em).effacerEnvois(List.of(envoi.id()));
                return true;
            });
            throw refus;
        }
    }

    private List<Empreinte> morceaux(Envoi envoi) {
        return Transaction.tenter(jpa, em -> em
                .createQuery("SELECT m FROM MorceauEntity m WHERE m.envoi = :e ORDER BY m.debut", MorceauEntity.class)
                .setParameter("e", envoi.id())
                .getResultList()
                .stream()
                .map(MorceauEntity::empreinte)
                .toList());
    }

    private Envoi ranger(Perimetre perimetre, long brouillon, Envoi envoi, Reception.Recu recu) {
        return Transaction.tenter(jpa, em -> {
            Tables tables = new Tables(em);
            BrouillonEntity b = tables.tenir(perimetre, brouillon);
            EnvoiEntity e = tables.envoi(brouillon, envoi.id());
            if (e.en().fichier() != null) {
                // The same last piece twice at once: one file only.
                return e.en();
            }
            e.terminer(new Rangement(em, horloge.instant())
                    .ranger(b, perimetre.appelant(), recu)
                    .id());
            em.createQuery("DELETE FROM MorceauEntity m WHERE m.envoi = :e")
                    .setParameter("e", envoi.id())
                    .executeUpdate();
            return e.en();
        });
    }

    /** The pieces one after the other, each opened when it is its turn. */
    private final class Suite implements Enumeration<InputStream> {
        private final Iterator<Empreinte> morceaux;

        Suite(Iterator<Empreinte> morceaux) {
            this.morceaux = morceaux;
        }

        @Override
        public boolean hasMoreElements() {
            return morceaux.hasNext();
        }

        @Override
        public InputStream nextElement() {
            return reception.flux(morceaux.next());
        }
    }
}
