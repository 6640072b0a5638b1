package org.chorale.socle.identite.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Slows down who guesses. Counted are the pair of account and address, the account, and the address; the pair gets slow
 * first, so that guessing from one address does not touch the owner at another. Rows of the database: every node counts
 * along, and a restart forgets nothing. Transactions are its own: a refusal that rolls the caller's back still counts.
 */
@Component(service = Freins.class)
public final class Freins {
    private final JpaTemplate jpa;
    private final Cles cles;
    private final Clock horloge;

    /** Takes what it needs. */
    @Activate
    public Freins(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Cles cles,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.cles = cles;
        this.horloge = horloge;
    }

    /**
     * Counts an attempt as failed, before it is examined: attempts at once cannot all pass on the same count. Attempts
     * that are refused here do not count, so that trying too early does not lengthen the wait.
     *
     * @throws RefusIdentite.TropDEssais where it comes too early
     */
    void compter(Tentative tentative) {
        int reprises = 2;
        while (true) {
            try {
                Optional<Instant> jusqua =
                        jpa.txExpr(TransactionType.RequiresNew, em -> compter(em, tentative, horloge.instant()));
                if (jusqua.isPresent()) {
                    throw new RefusIdentite.TropDEssais(jusqua.get());
                }
                return;
            } catch (RefusIdentite e) {
                throw e;
            } catch (RuntimeException e) {
                // Two first failures under one key at once: both insert its row, one of them again.
                if (reprises-- == 0) {
                    throw e;
                }
            }
        }
    }

    /** Takes the count of an attempt back that could not be examined. */
    void decompter(Tentative tentative) {
        jpa.tx(TransactionType.RequiresNew, em -> lignes(em, tentative).values().forEach(EssaiEntity::retirer));
    }

    /** Takes the count of an attempt back that was good, and forgets the failures of this account from this address. */
    void absoudre(Tentative tentative) {
        jpa.tx(TransactionType.RequiresNew, em -> {
            String couple = cle(Compteur.COUPLE, tentative);
            lignes(em, tentative).forEach((cle, ligne) -> {
                if (cle.equals(couple)) {
                    em.remove(ligne);
                } else {
                    ligne.retirer();
                }
            });
        });
    }

    /** Until when sign-ins to these accounts are held up wherever they come from; those that are not are absent. */
    Map<String, Instant> retenus(Collection<String> connexions) {
        Instant maintenant = horloge.instant();
        return jpa.txExpr(TransactionType.Required, em -> {
            Map<String, Instant> retenus = new HashMap<>();
            for (String connexion : connexions) {
                EssaiEntity ligne = em.find(EssaiEntity.class, cle(Compteur.COMPTE, Nature.PERSONNE, "", connexion));
                if (ligne != null && ligne.retient(maintenant)) {
                    retenus.put(connexion, Objects.requireNonNull(ligne.jusqua()));
                }
            }
            return retenus;
        });
    }

    private Optional<Instant> compter(EntityManager em, Tentative tentative, Instant maintenant) {
        Map<String, EssaiEntity> lignes = lignes(em, tentative);
        Map<Compteur, String> cles = cles(tentative);
        Optional<Instant> retenue = tentative.compteurs().stream()
                .map(c -> lignes.get(cles.get(c)))
                .filter(Objects::nonNull)
                .filter(l -> l.retient(maintenant))
                .map(EssaiEntity::jusqua)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (retenue.isEmpty()) {
            cles.forEach((compteur, cle) -> {
                EssaiEntity ligne = lignes.computeIfAbsent(cle, c -> nouvelle(em, c, maintenant));
                ligne.ajouter(compteur.bareme, maintenant);
            });
        }
        return retenue;
    }

    private static EssaiEntity nouvelle(EntityManager em, String cle, Instant maintenant) {
        EssaiEntity ligne = new EssaiEntity(cle, maintenant);
        em.persist(ligne);
        return ligne;
    }

    /** The rows there are, locked in one order so that two attempts do not wait for each other. */
    private SortedMap<String, EssaiEntity> lignes(EntityManager em, Tentative tentative) {
        SortedMap<String, EssaiEntity> lignes = new TreeMap<>();
        cles(tentative).values().stream().sorted().forEach(cle -> {
            EssaiEntity ligne = em.find(EssaiEntity.class, cle, LockModeType.PESSIMISTIC_WRITE);
            if (ligne != null) {
                lignes.put(cle, ligne);
            }
        });
        return lignes;
    }

    private Map<Compteur, String> cles(Tentative tentative) {
        Map<Compteur, String> toutes = new EnumMap<>(Compteur.class);
        for (Compteur compteur : tentative.nature().compteurs) {
            toutes.put(compteur, cle(compteur, tentative));
        }
        return toutes;
    }

    private String cle(Compteur compteur, Tentative tentative) {
        String compte = compteur == Compteur.ADRESSE ? "" : UtilisateurEntity.cleDeConnexion(tentative.compte());
        String adresse =
                compteur == Compteur.COMPTE ? "" : reseau(tentative.origine().adresse());
        return cle(compteur, tentative.nature(), adresse, compte);
    }

    private String cle(Compteur compteur, Nature nature, String adresse, String compte) {
        return cles.empreinte("essai", compteur + "|" + nature + "|" + adresse + "|" + compte);
    }

    /** Who has one IPv6 address has the 2^64 beside it. */
    static String reseau(String adresse) {
        if (!adresse.contains(":")) {
            return adresse;
        }
        try {
            // Never a look-up: a text with a colon is an address or nothing.
            InetAddress lue = InetAddress.getByName(adresse);
            return lue instanceof Inet6Address
                    ? HexFormat.of().formatHex(lue.getAddress(), 0, 8)
                    : lue.getHostAddress();
        } catch (UnknownHostException e) {
            return adresse;
        }
    }

    /** What is counted. */
    enum Compteur {
        COUPLE(Bareme.COUPLE),
        COMPTE(Bareme.COMPTE),
        ADRESSE(Bareme.ADRESSE);

        private final Bareme bareme;

        Compteur(Bareme bareme) {
            this.bareme = bareme;
        }
    }

    /** What is attempted; a guess at one kind of account does not slow another kind down. */
    enum Nature {
        PERSONNE,
        CLIENT,
        TECHNIQUE,
        /** A request for a mail: never held up by what others ask for the same account. */
        LIEN(Compteur.COUPLE, Compteur.ADRESSE),
        /** A request for an account. */
        INSCRIPTION(Compteur.ADRESSE);

        private final List<Compteur> compteurs;

        Nature(Compteur... compteurs) {
            this.compteurs = compteurs.length == 0 ? List.of(Compteur.values()) : List.of(compteurs);
        }
    }

    /**
     * An attempt.
     *
     * @param compte the account as it was typed, whether there is one or not
     * @param lieuConnu whether this account has signed in from this address before: then what others do elsewhere, or
     *     with other accounts, does not hold it up
     */
    record Tentative(Nature nature, String compte, Origine origine, boolean lieuConnu) {
        private List<Compteur> compteurs() {
            return lieuConnu ? List.of(Compteur.COUPLE) : nature.compteurs;
        }
    }
}
